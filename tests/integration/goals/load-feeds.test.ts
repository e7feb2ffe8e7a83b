import { expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { loadFeeds } from '@/lib/services/goals/load-goals';
import { aDeck } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

it('names decks by their paths, so that two of one name are told apart, in order', async () => {
  const deck = (id: string, name: string, above?: string) =>
    aDeck({ id: parseId(id), name, ...(above !== undefined && { parentId: parseId(above) }) });
  const app = await fakeApp({
    rows: {
      decks: [
        deck('1', 'Spanish'),
        deck('2', 'Verbs', '1'),
        deck('3', 'French'),
        deck('4', 'Verbs', '3'),
        { ...deck('5', 'Gone'), deletedAt: 1 },
      ],
    },
  });
  const { decks } = await loadFeeds(app);
  expect(decks.map(({ name }) => name)).toEqual([
    'French',
    'French::Verbs',
    'Spanish',
    'Spanish::Verbs',
  ]);
});
