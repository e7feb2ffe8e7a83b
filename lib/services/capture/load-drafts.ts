import { isOpen } from '@/lib/domain/capture/draft-choice';
import { draftView, type DraftView } from '@/lib/domain/capture/draft-view';
import type { DeckId, DraftId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';
import { SAVED_PHRASES_ID } from './finish-draft';

/** The inbox with the decks that a phrase can go to. */
export interface Inbox {
  /** Newest first. */
  readonly drafts: readonly DraftView[];
  /** "Saved phrases" first, then by name. */
  readonly decks: readonly { readonly deckId: DeckId; readonly name: string }[];
}

/** Everything that waits for its meaning. */
export async function loadInbox(app: App): Promise<Inbox> {
  const db = await app.db();
  return readIn(db, ['inbox', 'decks'], async (tx) => {
    const [drafts, decks] = await Promise.all([
      tx.objectStore('inbox').getAll(),
      tx.objectStore('decks').getAll(),
    ]);
    const live = decks.filter((deck) => deck.deletedAt === undefined && !deck.isSample);
    const own = live.find((deck) => deck.id === SAVED_PHRASES_ID);
    const others = live.filter((deck) => deck !== own);
    return {
      drafts: drafts
        .filter(isOpen)
        .toSorted((a, b) => b.savedAt - a.savedAt)
        .map(draftView),
      decks: [
        { deckId: SAVED_PHRASES_ID, name: own?.name ?? t('captureDeckName') },
        ...others
          .map(({ id, name }) => ({ deckId: id, name }))
          .toSorted((a, b) => a.name.localeCompare(b.name)),
      ],
    };
  });
}

/** One draft by its id; undefined once it is a card or was dropped. */
export async function loadDraft(
  app: App,
  { draftId }: { draftId: DraftId },
): Promise<DraftView | undefined> {
  const draft = await (await app.db()).get('inbox', draftId);
  return draft && isOpen(draft) ? draftView(draft) : undefined;
}
