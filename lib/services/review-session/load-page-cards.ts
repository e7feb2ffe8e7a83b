import type { Card } from '@/lib/domain/card/card';
import { isOnSite, pageKey } from '@/lib/domain/deck/site';
import type { CardId, DeckId } from '@/lib/domain/ids';
import { PAGE_CARD_COUNT } from '@/lib/domain/review-session/review-session';
import { loadActivePage } from '@/lib/platform/active-page';
import type { App } from '@/lib/services/app';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import type { Db } from '@/lib/storage/db';
import { readIn } from '@/lib/storage/transact';

/**
 * Up to three cards that belong to a page: first those of phrases saved there, then those of decks
 * linked to the site. Nothing is read from the page itself; the phrases' pages stand in the inbox.
 */
export async function loadPageCards(
  app: App,
  { url }: { url: string },
): Promise<readonly CardId[]> {
  if (!URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  const [db, now] = [await app.db(), app.now()];
  const saved = await savedCards(db, url);
  const linked = (await db.getAll('decks')).filter(
    (deck) => deck.deletedAt === undefined && deck.sites?.some((site) => isOnSite(hostname, site)),
  );
  const fromDecks = await Promise.all(linked.map((deck) => deckCards(db, deck.id)));
  const fromSite = fromDecks.flat().toSorted((a, b) => urgency(a, now) - urgency(b, now));
  const askable = [...saved, ...fromSite].filter((card) => isAskable(card));
  return [...new Set(askable.map((card) => card.id))].slice(0, PAGE_CARD_COUNT);
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

/** The most pressing cards of one deck: due ones first, then new ones. */
export async function deckCards(db: Db, deckId: DeckId, count = PAGE_CARD_COUNT): Promise<Card[]> {
  const range = IDBKeyRange.bound([deckId], [deckId, []]);
  const [due, fresh] = await Promise.all([
    db.getAllFromIndex('cards', 'byDeckDue', range, count),
    db.getAllFromIndex('cards', 'byDeckNew', range, count),
  ]);
  return [...due, ...fresh];
}

function isAskable(card: Card): boolean {
  return card.deletedAt === undefined && card.suspendedAt === undefined;
}

/** Due first, then new, then what comes due later. */
function urgency(card: Card, now: number): number {
  if (card.dueAt === undefined) return 1;
  return card.dueAt <= now ? 0 : 2;
}
