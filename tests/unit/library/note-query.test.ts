import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { filterRows } from '@/lib/domain/library/filter-rows';
import { noteRow, type CardState } from '@/lib/domain/library/note-row';
import { parseNoteQuery } from '@/lib/domain/library/parse-query';
import { aNote, aNoteType } from '@/tests/support/factories';

const row = (id: string, fields: Record<string, string>, tags: readonly string[], deckId = 'es') =>
  noteRow(aNote({ id: parseId(id), fields, tags, deckId: parseId(deckId) }), aNoteType());

const card = (noteId: string, given: Partial<CardState>): [string, readonly CardState[]] => [
  noteId,
  [
    {
      noteId: parseId<NoteId>(noteId),
      deckId: parseId('es'),
      phase: 'review',
      lapses: 0,
      ...given,
    },
  ],
];

const rows = [
  row('a', { front: 'mañana', back: '<b>tomorrow</b>' }, ['time::day']),
  row('b', { front: 'por favor', back: 'please' }, [], 'verbs'),
  row('c', { front: 'favor', back: 'favour' }, ['Verbs', 'verbose'], 'fr'),
  row('d', { front: 'or', back: 'gold (metal)' }, ['timely'], 'fr-verbs'),
];
const place = (deckId: string, name: string, depth: number) => ({
  deckId: parseId<DeckId>(deckId),
  name,
  depth,
});
const world = {
  decks: [
    place('fr', 'Français', 0),
    place('fr-verbs', 'Verbs', 1),
    place('es', 'Spanish basics', 0),
    place('verbs', 'Verbs', 1),
  ],
  cards: new Map([
    card('a', { phase: 'new' }),
    card('b', { dueAt: 10, lapses: 5, flag: 2 }),
    card('c', { dueAt: 10, suspendedAt: 1, lapses: 9 }),
    card('d', { phase: 'relearning', dueAt: 10, buriedUntilDay: 8, lapses: 4 }),
  ]),
  today: 7,
  dueBefore: 20,
  leechAfter: new Map([[parseId<DeckId>('es'), 5]]),
};
const found = (query: string) =>
  filterRows(rows, parseNoteQuery(query).query, world)
    .map((one) => one.noteId)
    .join('');

describe('note query', () => {
  it.each([
    ['', 'abcd', 'nothing asked shows all'],
    ['  - or ( ', 'abcd', 'half a term asks for nothing yet'],
    ['manana', 'a', 'accents do not matter'],
    ['TOMORROW', 'a', 'neither case nor markup matters'],
    ['por favor', 'b', 'every word must be there'],
    ['"por favor"', 'b', 'quoted words belong together'],
    ['"or" gold', 'd', 'a quoted "or" is a word'],
    ['fav*r', 'bc', 'a star stands for anything'],
    ['"fav*r"', '', 'but not in quotes'],
    ['favor -por', 'c', 'a minus leaves out'],
    ['-"por favor"', 'acd', 'a minus works on quoted words'],
    ['manana or gold', 'ad', 'or joins two sides'],
    ['por favor OR gold metal', 'bd', 'words beside each other hold together before or'],
    ['favor (gold or please)', 'b', 'brackets hold a side together'],
    ['-(favor or gold)', 'a', 'a minus works on brackets'],
    ['favor )', 'bc', 'a bracket too many is nothing'],
    ['tag:verbs', 'c', 'a tag by name, not one that begins so'],
    ['tag:verb*', 'c', 'a star in a tag'],
    ['tag:time', 'a', 'a tag with those below it'],
    ['tag:TIME::day', 'a', 'a tag by its path'],
    ['tag:none', 'b', 'notes without tags'],
    ['-tag:time', 'bcd', 'without a tag'],
    ['deck:francais', 'cd', 'a deck with its sub-decks'],
    ['deck:verbs', 'bd', 'each deck of that name'],
    ['deck:"Français::Verbs"', 'd', 'a deck by its path'],
    ['deck:*::verbs', 'bd', 'a star in a path'],
    ['deck:basics', 'ab', 'part of a name where no deck is called so'],
    ['deck:german', '', 'no such deck'],
    ['is:new', 'a', 'never answered'],
    ['is:due', 'b', 'suspended and buried cards are not due'],
    ['is:suspended', 'c', 'suspended'],
    ['-is:suspended', 'abd', 'not suspended'],
    ['is:buried', 'd', 'resting until tomorrow'],
    ['is:learning', 'd', 'inside its steps'],
    ['IS:LEARN', 'd', 'as Anki writes it'],
    ['is:leech', 'bc', 'forgotten as often as its deck calls hard'],
    ['is:flagged', 'b', 'with a flag'],
    ['is:purple', '', 'an unknown state is looked for as text'],
    ['-is:purple', '', 'and never finds more than it would by its minus'],
  ])('%j finds %j: %s', (query, ids) => {
    expect(found(query)).toBe(ids);
  });

  it('names what it does not know', () => {
    expect(parseNoteQuery('is:purple -is:"very new" is:due').unknown).toEqual([
      'purple',
      'very new',
    ]);
  });

  const typed = fc
    .array(
      fc.constantFrom(...'( ) - or " * is: is:due tag: tag:time deck:verbs favor gold'.split(' ')),
      { maxLength: 30 },
    )
    .map((words) => words.join(' '));

  it('takes whatever is typed: some of the rows, in their order', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const ids = found(text);
        expect(
          rows
            .map((one): string => one.noteId)
            .filter((id) => ids.includes(id))
            .join(''),
        ).toBe(ids);
      }),
    );
  });

  it('a thousand brackets are no trouble', () => {
    expect(found(`${'('.repeat(1000)}gold${')'.repeat(1000)}`)).toBe('d');
  });

  const side = fc.constantFrom('favor', 'tag:time', 'is:due', '-gold', '(por or gold)', 'deck:fr*');

  it('finds with "or" what either side finds, and with a minus the rest', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const both = rows
          .map((one): string => one.noteId)
          .filter((id) => found(left).includes(id) || found(right).includes(id));
        expect(found(`${left} or ${right}`)).toBe(both.join(''));
        const rest = rows
          .map((one): string => one.noteId)
          .filter((id) => !found(left).includes(id));
        expect(found(`-(${left})`)).toBe(rest.join(''));
      }),
    );
  });
});

it('a hint is found by its words, and is not a part of the question that the line shows', () => {
  const hint = '<details class="hint"><summary>Hint</summary>a wave</details>';
  const hinted = row('e', { front: `hola${hint}`, back: 'hello' }, []);
  expect(hinted).toMatchObject({ front: 'hola', back: 'hello' });
  expect(hinted.folded).toContain('a wave');
});
