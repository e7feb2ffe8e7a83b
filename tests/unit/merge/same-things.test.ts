import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ELSEWHERE } from '@/lib/domain/document';
import { cardIdOf, parseId } from '@/lib/domain/ids';
import { NO_ROWS, type LibraryRows } from '@/lib/domain/merge/library-rows';
import { mergeLibrary } from '@/lib/domain/merge/merge-library';
import { renameRows } from '@/lib/domain/merge/renames';
import { anyLibrary } from '@/tests/support/any-library';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from '@/tests/support/factories';

const library = anyLibrary.map((rows): LibraryRows => ({ ...NO_ROWS, ...(rows as LibraryRows) }));

/** The same things as a file brought them: under other ids, a day later, and nobody changed them. */
function asCopy(rows: LibraryRows): LibraryRows {
  const came = { stamp: MONDAY_9AM, deviceId: ELSEWHERE };
  const said = MONDAY_9AM - 200 * 86_400_000;
  const other = <Id extends string>(id: Id) => parseId<never>(`copy-of-${id}`);
  const notes = new Map(rows.notes.map(({ id }) => [id, other(id)]));
  const renamed = renameRows(rows, {
    decks: new Map(rows.decks.map(({ id }) => [id, other(id)])),
    noteTypes: new Map(),
    notes,
  });
  return {
    ...renamed,
    decks: rows.decks.map((deck) => ({
      ...deck,
      ...came,
      id: other(deck.id),
      ...(deck.parentId && { parentId: other(deck.parentId) }),
    })),
    notes: renamed.notes.map((note, at) => ({
      ...note,
      ...came,
      modifiedElsewhereAt: said,
      guid: rows.notes[at]?.id ?? '',
    })),
    cards: renamed.cards.map((card) => ({ ...card, ...came, modifiedElsewhereAt: said })),
    histories: renamed.histories.map(({ cardId, entries }) => ({
      cardId,
      entries: entries.map((entry) => ({
        ...entry,
        id: parseId<never>(`anki-1-${entry.at}`),
        surface: 'import' as const,
      })),
    })),
  };
}

it('a library and what a file brought of it are that library, whichever comes first', () => {
  fc.assert(
    fc.property(library, (rows) => {
      const copy = asCopy(rows);
      const alone = mergeLibrary(rows, NO_ROWS).rows;
      expect(mergeLibrary(rows, copy).rows).toEqual(alone);
      expect(mergeLibrary(copy, rows).rows).toEqual(alone);
    }),
  );
});

it.each([
  ['decks of one name in different decks', { name: 'Verbs', parentId: parseId<never>('above') }],
  ['a deck that was deleted', { name: 'Spanish', deletedAt: MONDAY_9AM }],
  ['a starter deck and one of the person', { name: 'Spanish', isSample: true as const }],
])('%s are two', (_what, other) => {
  const above = aDeck({ id: parseId('above'), name: 'French' });
  const mine = { ...NO_ROWS, decks: [above, aDeck({ name: other.name })] };
  const theirs = { ...NO_ROWS, decks: [above, aDeck({ id: parseId('deck-9'), ...other })] };
  expect(mergeLibrary(mine, theirs).rows.decks).toHaveLength(3);
});

it('two notes that ask the same are two, and so are two kinds with other cards', () => {
  const one = { ...NO_ROWS, notes: [aNote()], cards: [aCard()], noteTypes: [aNoteType()] };
  const id = parseId<never>('note-9');
  const type = aNoteType({ id: parseId('kind-9'), templates: [] });
  const other = {
    ...NO_ROWS,
    notes: [aNote({ id })],
    cards: [aCard({ id: cardIdOf(id, 0), noteId: id })],
    noteTypes: [type],
  };
  const { notes, cards, noteTypes } = mergeLibrary(one, other).rows;
  expect([notes.length, cards.length, noteTypes.length]).toEqual([2, 2, 2]);
});
