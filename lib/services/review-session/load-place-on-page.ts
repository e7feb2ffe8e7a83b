import { findPhrase, type MarkedPhrase } from '@/lib/domain/capture/mark-phrase';
import { storedPlace } from '@/lib/domain/capture/stored-place';
import { pageKey } from '@/lib/domain/deck/site';
import type { NoteId } from '@/lib/domain/ids';
import type { Note, Source } from '@/lib/domain/note/note';
import { loadActivePage } from '@/lib/platform/active-page';
import { findPlaceIn } from '@/lib/platform/page-scripts';
import type { App } from '@/lib/services/app';
import { readJournal } from '@/lib/services/review/read-journal';
import { readIn, type Reads } from '@/lib/storage/transact';

/** The stored place of a card on the page under the popup (U-07). */
export interface PlaceOnPage {
  readonly noteId: NoteId;
  readonly phrase: string;
  readonly lang?: string;
  /** The sentence as it was saved. */
  readonly sentence?: MarkedPhrase;
  /** False: the page has changed since. */
  readonly isThere: boolean;
}

/** So far back a card counts as the one that led here. */
const RECENT_ROWS = 40;

/**
 * Looks for the sentence of the card that led to the page under the popup. Undefined where no card
 * of late came from here, where only its phrase is known, or where the page is closed to scripts.
 */
export async function loadPlaceOnPage(app: App): Promise<PlaceOnPage | undefined> {
  const page = await loadActivePage();
  const note = page && (await loadNoteOf(app, page.url));
  const place = note?.source && storedPlace(note.source);
  if (!page || !note?.source || !place) return undefined;
  const isThere = await findPlaceIn(page.tabId, place, { shows: false });
  return isThere === undefined ? undefined : { ...viewOf(note.id, note.source), isThere };
}

/** Selects the stored place on the page under the popup and scrolls to it. */
export async function showPlaceOnPage(
  app: App,
  { noteId }: { readonly noteId: NoteId },
): Promise<{ readonly kind: 'shown' | 'missing' }> {
  const [db, page] = [await app.db(), await loadActivePage()];
  const source = (await db.get('notes', noteId))?.source;
  const place = source && storedPlace(source);
  if (!page || !place) return { kind: 'missing' };
  const isThere = await findPlaceIn(page.tabId, place, { shows: true });
  return { kind: isThere ? 'shown' : 'missing' };
}

/** The note of the card shown last that was saved on this page. */
async function loadNoteOf(app: App, url: string): Promise<Note | undefined> {
  return readIn(await app.db(), ['journal', 'cards', 'notes'], async (tx) => {
    for (const noteId of await lastShownNotes(tx)) {
      const note = await tx.objectStore('notes').get(noteId);
      const from = note?.deletedAt === undefined ? note?.source?.url : undefined;
      if (from !== undefined && pageKey(from) === pageKey(url)) return note;
    }
    return undefined;
  });
}

async function lastShownNotes(tx: Reads<'journal' | 'cards'>): Promise<ReadonlySet<NoteId>> {
  const rows = await readJournal(tx, RECENT_ROWS);
  const cardIds = new Set(rows.flatMap(({ cardId }) => (cardId === undefined ? [] : [cardId])));
  const cards = await Promise.all([...cardIds].map((id) => tx.objectStore('cards').get(id)));
  return new Set(cards.flatMap((card) => (card === undefined ? [] : [card.noteId])));
}

function viewOf(noteId: NoteId, { phrase = '', quote, prefix, lang }: Source) {
  const sentence = findPhrase(quote ?? '', phrase, prefix);
  return {
    noteId,
    phrase,
    ...(lang !== undefined && { lang }),
    ...(sentence !== undefined && { sentence }),
  };
}
