import { describe, expect, it } from 'vitest';
import { filterRows, parseNoteQuery } from '@/lib/domain/library/note-query';
import { noteRow, type CardState } from '@/lib/domain/library/note-row';
import { parseId, type NoteId } from '@/lib/domain/ids';
import { aNote, aNoteType } from '@/tests/support/factories';

const row = (id: string, front: string, back: string, tags: readonly string[] = []) =>
  noteRow(aNote({ id: parseId(id), fields: { front, back }, tags }), aNoteType());

const card = (noteId: string, given: Partial<CardState>): [string, readonly CardState[]] => [
  noteId,
  [
    {
      noteId: parseId<NoteId>(noteId),
      deckId: parseId('deck-1'),
      isNew: false,
      isSuspended: false,
      ...given,
    },
  ],
];

const rows = [
  row('a', 'ma&ntilde;ana'.replace('&ntilde;', 'ñ'), '<b>tomorrow</b>', ['time::day']),
  row('b', 'por favor', 'please'),
  row('c', 'favor', 'favour', ['Verbs']),
];
const world = {
  deckNames: new Map([['deck-1', 'Spanish basics']]),
  cards: new Map([
    card('a', { isNew: true }),
    card('b', { dueAt: 10 }),
    card('c', { dueAt: 10, isSuspended: true }),
  ]),
  dueBefore: 20,
};

describe('note query', () => {
  it.each([
    ['', 'abc', 'nothing asked shows all'],
    ['manana', 'a', 'accents do not matter'],
    ['TOMORROW', 'a', 'neither case nor markup matters'],
    ['por favor', 'b', 'every word must be there'],
    ['"por favor"', 'b', 'quoted words belong together'],
    ['favor -por', 'c', 'a minus leaves out'],
    ['-"por favor"', 'ac', 'a minus works on quoted words'],
    ['tag:verbs', 'c', 'a tag by name'],
    ['tag:time', 'a', 'a tag by its parent'],
    ['deck:"spanish b"', 'abc', 'a deck by part of its name'],
    ['deck:french', '', 'no such deck'],
    ['is:new', 'a', 'never answered'],
    ['is:due', 'b', 'suspended cards are not due'],
    ['is:suspended', 'c', 'suspended'],
    ['-is:suspended', 'ab', 'not suspended'],
    ['is:purple', '', 'an unknown state is looked for as text'],
  ])('%j finds %j: %s', (query, found) => {
    const ids = filterRows(rows, parseNoteQuery(query), world).map((one) => one.noteId);
    expect(ids.join('')).toBe(found);
  });
});
