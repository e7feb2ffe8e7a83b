import { describe, expect, it } from 'vitest';
import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { parseId } from '@/lib/domain/ids';
import { dismissSlipping, loadSlipping } from '@/lib/services/insights/load-slipping';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { aCard, aDeck, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

const decks = [
  aDeck({ id: parseId('a'), options: { leechAfter: 3 } }),
  aDeck({ id: parseId('b'), parentId: parseId('a') }),
  aDeck({ id: parseId('c') }),
  aDeck({ id: parseId('never'), options: { leechAfter: 0 } }),
];

function missed(id: string, deckId: string, lapses: number, more: Partial<Card> = {}): Card {
  const schedule = { ...aCard().schedule, phase: 'review', lapses, dueAt: MONDAY_9AM } as const;
  return withIndexKeys(aCard({ noteId: parseId(id), deckId: parseId(deckId), schedule, ...more }));
}

async function lookedThrough(cards: readonly Card[]): Promise<FakeApp> {
  const app = await fakeApp({ rows: { decks, cards } });
  await rebuildShortlist(app);
  return app;
}

async function put(app: FakeApp, card: Card): Promise<void> {
  await (await app.db()).put('cards', card);
}

describe('cards that keep slipping', () => {
  it('are those missed as often as their deck or a parent allows, and still asked', async () => {
    const slips = [missed('1', 'a', 3), missed('2', 'b', 4), missed('3', 'c', 5)];
    const app = await lookedThrough([
      ...slips,
      missed('4', 'a', 2),
      missed('5', 'c', 4),
      missed('6', 'never', 50),
      missed('7', 'a', 9, { suspendedAt: 1 }),
      missed('8', 'a', 9, { deletedAt: 1 }),
    ]);
    expect(await loadSlipping(app)).toEqual(slips.map(({ id }) => id));
  });

  it('are none where nothing was looked through yet', async () => {
    const app = await fakeApp({ rows: { decks, cards: [missed('1', 'a', 9)] } });
    expect(await loadSlipping(app)).toEqual([]);
  });

  it('stay away once put away, until there is another', async () => {
    const app = await lookedThrough([missed('1', 'a', 3), missed('2', 'a', 2)]);
    const cardIds = await loadSlipping(app);
    await dismissSlipping(app, { cardIds });
    await put(app, missed('1', 'a', 4));
    await rebuildShortlist(app);
    expect(await loadSlipping(app)).toEqual([]);
    await put(app, missed('2', 'a', 3));
    await rebuildShortlist(app);
    expect(await loadSlipping(app)).toHaveLength(2);
  });

  it('are fewer at once when one of them is not asked any more', async () => {
    const app = await lookedThrough([missed('1', 'a', 3), missed('2', 'a', 3)]);
    await put(app, missed('1', 'a', 3, { suspendedAt: 1 }));
    expect(await loadSlipping(app)).toEqual([missed('2', 'a', 3).id]);
  });
});
