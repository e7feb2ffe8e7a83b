import { parseId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import { aGoal } from '@/tests/support/goal-factories';
import { expect, test } from './support/extension';
import { answerInPopup, cardQuestion, openPopup, openPopupWithClock } from './support/popup';
import { deckOf } from './support/sample-rows';

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
  await (await extension.database()).put(deckOf(12));
});

test('a review of one minute ends on time with the card in hand finished (S-044, S-045)', async ({
  extension,
}) => {
  const popup = await openPopupWithClock(extension);
  await popup.getByRole('button', { name: '1 min', exact: true }).click();
  await expect(cardQuestion(popup)).toHaveText('Question 1');
  await popup.clock.runFor(30_000);
  await popup.clock.resume();
  await answerInPopup(popup);
  await expect(cardQuestion(popup)).toHaveText('Question 2');
  await popup.clock.runFor(31_000);
  // The minute is over, the card is not: it stays until it is answered.
  await expect(popup.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await answerInPopup(popup);
  await expect(popup.getByText(/^2 cards in 1 min/)).toBeVisible();
  await expect(popup.getByRole('button', { name: '5 more minutes' })).toBeVisible();
  expect(await (await extension.database()).readAll('histories')).toHaveLength(2);
});

test('a review closed in the middle waits with what is left of its time', async ({ extension }) => {
  const popup = await openPopupWithClock(extension);
  await popup.getByRole('button', { name: '3 min', exact: true }).click();
  await expect(cardQuestion(popup)).toContainText('Question');
  await popup.clock.runFor(80_000);
  // Eighty seconds in one moment: what was counted in them is stored one after the other.
  const database = await extension.database();
  const counted = async () => {
    const stored = (await database.readAll('meta')).find(({ key }) => key === 'reviewSession');
    return (stored?.value as { readonly activeMs: number } | undefined)?.activeMs;
  };
  await expect.poll(counted).toBeGreaterThanOrEqual(80_000);
  await popup.close();
  const again = await openPopup(extension);
  const goOn = again.getByRole('button', { name: /^Continue: 1 min [0-4]?\d s left$/ });
  await goOn.click();
  await expect(cardQuestion(again)).toContainText('Question');
  await again.close();
  expect(await database.readAll('histories')).toEqual([]);
});

test("a goal's session ticks on and ends while its cards are reviewed", async ({ extension }) => {
  const database = await extension.database();
  const feed = { kind: 'deck', deckId: parseId<never>('e2e-deck') } as const;
  const target = { type: 'recall', amount: 3, unit: 'cards' } as const;
  await database.put({ goals: [aGoal({ title: 'Practise', minutes: 1, feed, target })] });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Start Practise' }).click();
  await expect(cardQuestion(popup)).toContainText('Question');
  // The worker has the last word about the time: it keeps the real clock.
  const [session] = await database.readAll('sessions');
  if (!session?.endsAt) throw new Error('No session runs.');
  const earlier = MINUTE - 6_000;
  const moved = { ...session, startedAt: session.startedAt - earlier };
  const resumedAt = (session.resumedAt ?? 0) - earlier;
  await database.put({ sessions: [{ ...moved, resumedAt, endsAt: session.endsAt - earlier }] });
  // The popup looks at the stored session every twenty seconds.
  await expect
    .poll(() => database.readAll('sessions'), { timeout: 40_000 })
    .toMatchObject([{ state: 'completed', accumulatedMs: MINUTE }]);
  await expect(cardQuestion(popup)).toContainText('Question');
});
