import type { NoteId } from '@/lib/domain/ids';
import { asksForStates, filterRows, type QueryWorld } from '@/lib/domain/library/filter-rows';
import { isEmpty, parseNoteQuery } from '@/lib/domain/library/parse-query';
import { cardState, type CardState, type NoteRow } from '@/lib/domain/library/note-row';
import { resolveDeckOptions } from '@/lib/domain/review/options';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { readDecks } from '@/lib/services/review/read-decks';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { readIn } from '@/lib/storage/transact';
import { loadDecks } from './load-decks';
import { loadNotePage } from './load-pages';

const PAGE = 500;

/** The first `limit` notes that a query finds, for a quick search outside the library. */
export async function searchNotes(
  app: App,
  { query, limit }: { query: string; limit: number },
): Promise<readonly NoteRow[]> {
  const { query: asked } = parseNoteQuery(query);
  if (isEmpty(asked)) return [];
  const world = await queryWorld(app);
  const needsCards = asksForStates(asked);
  const found: NoteRow[] = [];
  let after: NoteId | undefined;
  do {
    const page = await loadNotePage(app, { after, limit: PAGE });
    const cards = needsCards ? await statesOf(app, page.rows) : new Map<string, CardState[]>();
    found.push(...filterRows(page.rows, asked, { ...world, cards }));
    after = page.next;
  } while (after !== undefined && found.length < limit);
  return found.slice(0, limit);
}

async function queryWorld(app: App): Promise<Omit<QueryWorld, 'cards'>> {
  const settings = await app.settings.load();
  const rule = dayRule(app, settings);
  const today = learnerDay(app.now(), rule);
  const [decks, rows] = await Promise.all([
    loadDecks(app),
    readIn(await app.db(), ['decks'], readDecks),
  ]);
  const leechAfter = new Map(
    [...rows.values()].map((deck) => [
      deck.id,
      resolveDeckOptions(deck, rows, settings).leechAfter,
    ]),
  );
  return { decks, today, dueBefore: learnerDayStart(today + 1, rule), leechAfter };
}

async function statesOf(app: App, rows: readonly NoteRow[]): Promise<Map<string, CardState[]>> {
  const db = await app.db();
  const lists = await readIn(db, ['cards'], (tx) =>
    Promise.all(rows.map((row) => readCardsOfNote(tx, row.noteId))),
  );
  return new Map(
    rows.map((row, at) => [
      row.noteId,
      (lists[at] ?? []).filter((card) => card.deletedAt === undefined).map(cardState),
    ]),
  );
}
