import type { CardId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { readIn, transact } from '@/lib/storage/transact';

export interface LooksInput {
  /** Cards that new tabs showed, oldest first. */
  readonly looks: readonly { readonly cardId: CardId; readonly at: EpochMs }[];
}

/**
 * Remembers cards that tabs showed earlier without the database; those gone since are left out.
 * - One that is there already is left out, too: a page may go away before it forgets what it brought.
 */
export async function recordLooks(app: App, { looks }: LooksInput): Promise<void> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const base = { deviceId, kind: 'shown', surface: 'newtab' } as const;
  // Cards are only read: who answers one meanwhile does not wait for a look.
  const cards = await readIn(db, ['cards'], (tx) =>
    Promise.all(looks.map(({ cardId }) => tx.objectStore('cards').get(cardId))),
  );
  const rows = looks.flatMap(({ cardId, at }, place) => {
    const deckId = cards[place]?.deckId;
    return deckId === undefined ? [] : { ...base, at, cardId, deckId };
  });
  await transact(
    db,
    ['journal'],
    async (tx) => {
      const journal = tx.objectStore('journal');
      const byAt = journal.index('byAt');
      for (const row of rows) {
        const atThatTime = await byAt.getAll(row.at);
        if (!atThatTime.some(({ cardId }) => cardId === row.cardId)) await journal.add(row);
      }
    },
    'relaxed',
  );
}
