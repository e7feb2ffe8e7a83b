import type { NoteId } from '@/lib/domain/ids';
import { filterRows, parseNoteQuery } from '@/lib/domain/library/note-query';
import { cardState, type CardState, type NoteRow } from '@/lib/domain/library/note-row';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { readIn } from '@/lib/storage/transact';
import { loadNotePage } from './load-pages';

const PAGE = 500;

/** The first `limit` notes that a query finds, for a quick search outside the library. */
export async function searchNotes(
  app: App,
  { query, limit }: { query: string; limit: number },
): Promise<readonly NoteRow[]> {
  const terms = parseNoteQuery(query);
  if (terms.length === 0) return [];
  const db = await app.db();
  const rule = dayRule(app, await app.settings.load());
  const dueBefore = learnerDayStart(learnerDay(app.now(), rule) + 1, rule);
  const deckNames = new Map((await db.getAll('decks')).map((deck) => [deck.id, deck.name]));
  const found: NoteRow[] = [];
  let after: NoteId | undefined;
  do {
    const page = await loadNotePage(app, { after, limit: PAGE });
    const needsCards = terms.some((term) => term.kind === 'is');
    const cards = needsCards ? await statesOf(app, page.rows) : new Map<string, CardState[]>();
    found.push(...filterRows(page.rows, terms, { deckNames, cards, dueBefore }));
    after = page.next;
  } while (after !== undefined && found.length < limit);
  return found.slice(0, limit);
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
