import type { Card } from '@/lib/domain/card/card';
import { isOnSite, pageKey } from '@/lib/domain/deck/site';
import type { CardId, DeckId } from '@/lib/domain/ids';
import { PAGE_CARD_COUNT } from '@/lib/domain/review-session/review-session';
import { loadActivePage } from '@/lib/platform/active-page';
import type { App } from '@/lib/services/app';
import { readDecks, withSubdecks } from '@/lib/services/review/read-decks';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import type { Db } from '@/lib/storage/db';
import { readIn } from '@/lib/storage/transact';

/**
 * Up to three cards that belong to a page: first those of phrases saved there, then those of decks
 * linked to the site, and of the decks below them. Nothing is read from the page itself; the phrases'
 * pages stand in the inbox.
 */
export async function loadPageCards(
  app: App,
  { url }: { url: string },
): Promise<readonly CardId[]> {
  if (!URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  const [db, now] = [await app.db(), app.now()];
  const saved = await savedCards(db, url);
  const decks = await readIn(db, ['decks'], readDecks);
  const linked = [...decks.values()].filter((deck) =>
    deck.sites?.some((site) => isOnSite(hostname, site)),
  );
  const linkedIds = linked.map((deck) => deck.id);
  const fromDecks = await deckCards(db, withSubdecks(linkedIds, decks), PAGE_CARD_COUNT);
  const fromSite = fromDecks.toSorted((a, b) => urgency(a, now) - urgency(b, now));
  const shown = [...saved, ...fromSite].filter((card) => isThere(card));
  return [...new Set(shown.map((card) => card.id))].slice(0, PAGE_CARD_COUNT);
}

/** The same for the page under the popup; none on the browser's own pages. */
export async function loadCardsOfActivePage(app: App): Promise<readonly CardId[]> {
  const page = await loadActivePage();
  return page === undefined ? [] : loadPageCards(app, page);
}

async function savedCards(db: Db, url: string): Promise<Card[]> {
  const noteIds = (await db.getAll('inbox')).flatMap(({ noteId, source }) =>
    noteId !== undefined && source.url !== undefined && pageKey(source.url) === pageKey(url)
      ? [noteId]
      : [],
  );
  const cards = await readIn(db, ['cards'], (tx) =>
    Promise.all(noteIds.map((noteId) => readCardsOfNote(tx, noteId))),
  );
  return cards.flat();
}

/** Of each deck so many cards that are soonest due, and so many new ones. */
export async function deckCards(
  db: Db,
  deckIds: readonly DeckId[],
  count: number,
): Promise<Card[]> {
  const lists = deckIds.flatMap((deckId) => {
    const range = IDBKeyRange.bound([deckId], [deckId, []]);
    return (['byDeckDue', 'byDeckNew'] as const).map((index) =>
      db.getAllFromIndex('cards', index, range, count),
    );
  });
  return (await Promise.all(lists)).flat();
}

function isThere(card: Card): boolean {
  return card.deletedAt === undefined && card.suspendedAt === undefined;
}

/** Due first, then new, then what comes due later. */
function urgency(card: Card, now: number): number {
  if (card.dueAt === undefined) return 1;
  return card.dueAt <= now ? 0 : 2;
}
