import type { Deck } from '@/lib/domain/deck/deck';
import { deckPath } from '@/lib/domain/deck/deck-path';
import { ELSEWHERE } from '@/lib/domain/document';
import type { Note } from '@/lib/domain/note/note';
import { kindKey } from '@/lib/domain/note/note-kind-key';
import type { NoteType } from '@/lib/domain/note/note-type';
import { later } from './later';
import type { LibraryRows } from './library-rows';
import type { RenamedType, Renames } from './renames';

/** What each of two libraries calls otherwise, so that a thing has one name in both. */
export interface SharedNames {
  readonly a: Renames;
  readonly b: Renames;
}

/**
 * The things that stand in both libraries under two ids: one came with a file that the other wrote.
 * - A note is its guid; one without any is its id, under which it goes out.
 * - A deck is its path, as people read it. A starter deck only where the other came with a file.
 * - A kind of note is its name, its fields and what its cards say.
 *
 * Cards and answers follow from these. The one said last gives its id; of notes the one that has the
 * guid for its id.
 */
export function sameThings(a: LibraryRows, b: LibraryRows): SharedNames {
  const types = twins(live(a.noteTypes), live(b.noteTypes), kindKey);
  const decks = twins(live(a.decks), live(b.decks), pathKey(a.decks, b.decks)).filter(
    ([one, other]) =>
      !(one.isSample || other.isSample) ||
      one.deviceId === ELSEWHERE ||
      other.deviceId === ELSEWHERE,
  );
  const notes = twins(a.notes, b.notes, guidOf);
  const names = { a: noNames(), b: noNames() };
  for (const [one, other] of types) {
    const kept = later(one, other);
    if (kept === other) names.a.noteTypes.set(one.id, renamedType(one, other));
    else names.b.noteTypes.set(other.id, renamedType(other, one));
  }
  for (const [one, other] of decks) {
    if (later(one, other) === other) names.a.decks.set(one.id, other.id);
    else names.b.decks.set(other.id, one.id);
  }
  for (const [one, other] of notes) {
    const said = later(one, other).id;
    const id = [one.id, other.id].find((each) => each === guidOf(one)) ?? said;
    if (id !== one.id) names.a.notes.set(one.id, id);
    if (id !== other.id) names.b.notes.set(other.id, id);
  }
  return names;
}

interface Row {
  readonly id: string;
  readonly deletedAt?: number;
}

function live<One extends Row>(rows: readonly One[]): readonly One[] {
  return rows.filter(({ deletedAt }) => deletedAt === undefined);
}

/** Pairs of rows that say to be the same and have two ids; each row is in one pair at most. */
function twins<One extends Row>(
  a: readonly One[],
  b: readonly One[],
  keyOf: (row: One) => string,
): readonly (readonly [One, One])[] {
  const [inA, inB] = [new Set(a.map(({ id }) => id)), new Set(b.map(({ id }) => id))];
  const byKey = (rows: readonly One[], others: ReadonlySet<string>) => {
    const found = new Map<string, One>();
    for (const row of rows.toSorted((x, y) => (x.id < y.id ? 1 : -1))) {
      if (!others.has(row.id)) found.set(keyOf(row), row);
    }
    return found;
  };
  const [mine, theirs] = [byKey(a, inB), byKey(b, inA)];
  return [...mine].flatMap(([key, one]) => {
    const other = theirs.get(key);
    return other === undefined ? [] : [[one, other] as const];
  });
}

function guidOf({ id, guid }: Note): string {
  return guid ?? id;
}

/** A deck's path without regard to case, as imports find decks. */
function pathKey(a: readonly Deck[], b: readonly Deck[]) {
  const [inA, inB] = [byId(a), byId(b)];
  return (deck: Deck): string =>
    deckPath(deck, inA.get(deck.id) === deck ? inA : inB)
      .split('::')
      .map((name) => name.trim().toLowerCase())
      .join('::');
}

function byId(decks: readonly Deck[]): ReadonlyMap<Deck['id'], Deck> {
  return new Map(decks.map((deck) => [deck.id, deck]));
}

function noNames() {
  return {
    decks: new Map<Deck['id'], Deck['id']>(),
    noteTypes: new Map<NoteType['id'], RenamedType>(),
    notes: new Map<Note['id'], Note['id']>(),
  };
}

function renamedType(from: NoteType, to: NoteType): RenamedType {
  return {
    id: to.id,
    fields: new Map(from.fields.map(({ id }, at) => [id, to.fields[at]?.id ?? id])),
  };
}
