import { expect, it } from 'vitest';
import type { Draft } from '@/lib/domain/capture/draft';
import { parseId } from '@/lib/domain/ids';
import { HOUR, MINUTE } from '@/lib/domain/time/duration';
import { loadUpcoming } from '@/lib/services/newtab/load-upcoming';
import { recordShown } from '@/lib/services/review/record-shown';
import { MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal, aSession } from '@/tests/support/goal-factories';
import { newCards } from '@/tests/support/popup';

const rows = { ...newCards(12), goals: [aGoal()] };
const wanted = { leased: [], count: 10 };

it('cards are laid ready for today, each once', async () => {
  const upcoming = await loadUpcoming(await fakeApp({ rows }), wanted);
  const ids = upcoming.tabs.map((tab) => tab.kind === 'card' && tab.card.cardId);
  expect(new Set(ids).size).toBe(10);
  expect(upcoming.notBefore).toBeLessThanOrEqual(MONDAY_9AM);
  expect(upcoming.notAfter).toBeGreaterThan(MONDAY_9AM + 10 * MINUTE);
});

it('while a session runs they are laid ready until its end: the tab after that asks for its result', async () => {
  const app = await fakeApp({ rows: { ...rows, sessions: [aSession()] } });
  expect((await loadUpcoming(app, wanted)).notAfter).toBe(MONDAY_9AM + 10 * MINUTE);
});

it('while a result is asked for no card is laid ready', async () => {
  const { endsAt: _over, resumedAt: _resumed, ...over } = aSession({ state: 'completed' });
  const session = { ...over, finishedAt: MONDAY_9AM, isResultPending: true } as const;
  const app = await fakeApp({ rows: { ...rows, sessions: [session] } });
  expect((await loadUpcoming(app, wanted)).tabs).toEqual([]);
});

it('right after a phrase was shown there is room for the next one five cards later', async () => {
  const app = await fakeApp({
    rows: { ...rows, inbox: [aDraft('petrichor'), aDraft('apricity')] },
  });
  await recordShown(app, { kind: 'draft', surface: 'newtab' });
  const kinds = (await loadUpcoming(app, wanted)).tabs.map(({ kind }) => kind);
  expect(kinds.indexOf('gap')).toBe(5);
  expect(kinds.filter((kind) => kind === 'gap')).toHaveLength(1);
});

function aDraft(phrase: string): Draft {
  const stamped = {
    stamp: MONDAY_9AM - 2 * HOUR,
    deviceId: parseId<Draft['deviceId']>('device-1'),
  };
  const source = { url: `https://example.org/${phrase}`, phrase };
  return { id: parseId<Draft['id']>(phrase), phrase, source, savedAt: stamped.stamp, ...stamped };
}
