import type { CardId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';

export interface LooksInput {
  /** Cards that new tabs showed, oldest first. */
  readonly looks: readonly { readonly cardId: CardId; readonly at: EpochMs }[];
}

/** Remembers cards that tabs showed earlier without the database; those gone since are left out. */
export async function recordLooks(app: App, { looks }: LooksInput): Promise<void> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const base = { deviceId, kind: 'shown', surface: 'newtab' } as const;
  await transact(
    db,
    ['journal', 'cards'],
    async (tx) => {
      const [cards, journal] = [tx.objectStore('cards'), tx.objectStore('journal')];
      for (const { cardId, at } of looks) {
        const card = await cards.get(cardId);
        if (card) await journal.add({ ...base, at, cardId, deckId: card.deckId });
      }
    },
    'relaxed',
  );
}
