import type { CardId, EntryId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';

/** The last live entry of a card; undefined while it was never answered, or is gone. */
export async function loadHead(
  app: App,
  { cardId }: { readonly cardId: CardId },
): Promise<EntryId | undefined> {
  const db = await app.db();
  return (await db.get('cards', cardId))?.head;
}
