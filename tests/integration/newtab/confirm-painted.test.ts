import { describe, expect, it, vi } from 'vitest';
import { parseId, type CardId } from '@/lib/domain/ids';
import { confirmPainted } from '@/lib/services/newtab/confirm-painted';
import { answerCard } from '@/lib/services/review/answer-card';
import { ensureDeviceId } from '@/lib/storage/device';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, putRows } from '@/tests/support/fake-app';
import { aSession } from '@/tests/support/goal-factories';

const DAY = 20_000;

async function withCard() {
  const card = aCard();
  const rows = { decks: [aDeck()], noteTypes: [aNoteType()], notes: [aNote()], cards: [card] };
  const app = await fakeApp({ rows });
  const db = await app.db();
  await ensureDeviceId(db, app.newId);
  const painted = { cardId: card.id, stamp: card.stamp, day: DAY };
  const confirm = async () => {
    const onConfirmed = vi.fn();
    const isConfirmed = await confirmPainted(painted, MONDAY_9AM, onConfirmed);
    expect(onConfirmed).toHaveBeenCalledTimes(isConfirmed ? 1 : 0);
    return isConfirmed;
  };
  return { app, db, card, confirm };
}

describe('a card painted in the first frame', () => {
  it('is confirmed by one look and noted as shown, no more', async () => {
    const { db, card, confirm } = await withCard();
    expect(await confirm()).toBe(true);
    const [row, ...more] = await db.getAll('journal');
    expect(row).toMatchObject({ kind: 'shown', cardId: card.id, surface: 'newtab' });
    expect(more).toEqual([]);
    expect(await db.get('cards', card.id)).toEqual(card);
  });

  it('is not confirmed once it was answered elsewhere', async () => {
    const { app, card, confirm } = await withCard();
    const given = { rating: 'good', tookMs: 900, surface: 'popup' } as const;
    await answerCard(app, { ...given, cardId: card.id, entryId: parseId('e1') });
    expect(await confirm()).toBe(false);
  });

  it('is not confirmed once it was edited', async () => {
    const { db, card, confirm } = await withCard();
    await putRows(db, { cards: [{ ...card, suspendedAt: 1, stamp: card.stamp + 1 }] });
    expect(await confirm()).toBe(false);
  });

  it('is not confirmed once it is gone', async () => {
    const { db, card, confirm } = await withCard();
    await db.delete('cards', card.id);
    expect(await confirm()).toBe(false);
  });

  it("gives way to a timed session that waits for its result (time's up)", async () => {
    const { db, confirm } = await withCard();
    await putRows(db, { sessions: [aSession({ day: DAY, isResultPending: true })] });
    expect(await confirm()).toBe(false);
    expect(await db.count('journal')).toBe(0);
  });

  it('rejects where there is no database, and makes none', async () => {
    const painted = { cardId: parseId<CardId>('a/0'), stamp: 1, day: DAY };
    await expect(confirmPainted(painted, 0, vi.fn())).rejects.toBeDefined();
    expect(await indexedDB.databases()).toEqual([]);
  });
});
