import fc from 'fast-check';
import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { cardIdOf, parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { BASIC_NOTE_TYPE, OWN_KINDS, ownNoteTypeOf } from '@/lib/domain/note/own-note-types';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { answer } from '@/lib/domain/review/answer';
import type { History, ReviewEntry } from '@/lib/domain/review/history';
import { RATINGS, type Rating } from '@/lib/domain/review/rating';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { DAY, MINUTE, SECOND } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { aDeck, DEVICE, MONDAY_9AM } from './factories';
import type { Rows } from './fake-app';
import { aScheduleContext, UTC_RULE } from './review';

/** What is drawn for one note; the rest follows from its place. */
interface DrawnNote {
  readonly type: number;
  readonly deck: number;
  readonly texts: readonly string[];
  readonly tags: readonly string[];
  readonly hasSource: boolean;
  readonly cards: readonly DrawnCard[];
}

interface DrawnCard {
  readonly deck: number;
  readonly answers: readonly { readonly rating: Rating; readonly wait: number }[];
  readonly state: 'plain' | 'suspended' | 'buried';
  readonly flag: number;
  readonly position: number;
}

const stamped = { stamp: MONDAY_9AM - 90 * DAY, deviceId: DEVICE };
const BARE = { ...BASIC_NOTE_TYPE, css: '.card { color: teal; }', name: 'Vocabulary' };
const TYPES: readonly NoteType[] = [
  ...OWN_KINDS.map((kind) => ({ ...ownNoteTypeOf(kind), ...stamped })),
  { ...BARE, id: parseId('came-from-anki'), ankiId: 1_500_000_000_123, ...stamped },
];
const DECKS = [
  aDeck(),
  aDeck({ id: parseId('deck-2'), name: 'Verbs', parentId: parseId('deck-1') }),
  aDeck({ id: parseId('deck-3'), name: 'Rivers & lakes' }),
];

/** Texts of people: with markup, line breaks, other scripts; nothing that UTF-8 or Anki cannot hold. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('<b>', '</b>', '&amp;', '<br>', '{{c1::', '}}', 'a', '\n', '"'),
  }),
);
const card: fc.Arbitrary<DrawnCard> = fc.record({
  deck: fc.nat({ max: DECKS.length - 1 }),
  answers: fc.array(
    fc.record({
      rating: fc.constantFrom(...RATINGS),
      wait: fc.double({ min: 0, max: 3, noNaN: true }),
    }),
    { maxLength: 6 },
  ),
  state: fc.constantFrom('plain', 'suspended', 'buried'),
  flag: fc.nat({ max: 7 }),
  position: fc.nat(),
});
const note: fc.Arbitrary<DrawnNote> = fc.record({
  type: fc.nat({ max: TYPES.length - 1 }),
  deck: fc.nat({ max: DECKS.length - 1 }),
  texts: fc.array(text, { minLength: 2, maxLength: 2 }),
  tags: fc.uniqueArray(fc.stringMatching(/^[a-zäß:-]{1,8}$/), { maxLength: 3 }),
  hasSource: fc.boolean(),
  cards: fc.array(card, { minLength: 1, maxLength: 2 }),
});

/** Any library of a few notes that were learned here for a while. */
export const anyLibrary: fc.Arbitrary<Rows> = fc
  .array(note, { minLength: 1, maxLength: 5 })
  .map((drawn) => {
    const made = drawn.map(makeNote);
    const cards = made.flatMap((one) => one.cards);
    return {
      decks: DECKS,
      noteTypes: TYPES,
      notes: made.map((one) => one.note),
      cards: cards.map(({ card: row }) => row),
      histories: cards.flatMap(({ history }) => (history.entries.length > 0 ? history : [])),
    };
  });

function makeNote({ type, deck, texts, tags, hasSource, cards }: DrawnNote, at: number) {
  const id = parseId<NoteId>(`note-${at}`);
  const noteType = TYPES[type] ?? TYPES[0];
  const fields = noteType?.fields.map((field, place) => [field.id, texts[place] ?? '']) ?? [];
  const isOwn = noteType?.ankiId === undefined;
  const made: Note = {
    id,
    deckId: deckIdOf(deck),
    noteTypeId: noteType?.id ?? BASIC_NOTE_TYPE.id,
    fields: Object.fromEntries(fields),
    tags,
    textKey: textKeyOf(texts[0] ?? ''),
    ...(isOwn && hasSource && { source: SOURCE }),
    ...stamped,
  };
  const most = noteType?.kind === 'cloze' ? cards.length : (noteType?.templates.length ?? 1);
  const wanted = cards.slice(0, most);
  return { note: made, cards: wanted.map((one, ordinal) => makeCard(one, id, ordinal, at)) };
}

const SOURCE = {
  url: 'https://example.org/a?b=1&c="2"',
  title: 'A <page>',
  phrase: 'río',
  quote: 'Un río & "más"\nagua',
  prefix: 'Un ',
  lang: 'es',
};

function makeCard(drawn: DrawnCard, noteId: NoteId, ordinal: number, at: number) {
  const id = cardIdOf(noteId, ordinal);
  const deckId = deckIdOf(drawn.deck);
  let row: Card = { id, noteId, ordinal, deckId, newPosition: drawn.position, ...NEW, ...stamped };
  const entries: ReviewEntry[] = [];
  // No two answers of the library in the same millisecond, as no person gives them: an Anki log has one
  // line for each.
  const apart = at * 10 + ordinal;
  let now = MONDAY_9AM - 60 * DAY + apart;
  for (const { rating, wait } of drawn.answers) {
    const entryId = parseId<ReviewEntry['id']>(`${id}-${entries.length}`);
    const day = learnerDay(now, UTC_RULE);
    const context = { ...aScheduleContext({}, now), day, id: entryId, deviceId: DEVICE };
    const given = { rating, tookMs: 1500, surface: 'newtab' } as const;
    const { next, entry } = answer(row, given, context);
    row = next;
    entries.push(entry);
    const rest = ((row.schedule.dueAt ?? now) - now) * wait + SECOND;
    const latest = MONDAY_9AM - MINUTE + entries.length * SECOND + apart;
    now = Math.min(latest, now + Math.floor(rest / SECOND) * SECOND);
  }
  const history: History = { cardId: id, entries };
  const state = {
    ...(drawn.state === 'suspended' && { suspendedAt: MONDAY_9AM - DAY }),
    ...(drawn.state === 'buried' && { buriedUntilDay: learnerDay(MONDAY_9AM, UTC_RULE) + 1 }),
    ...(drawn.flag > 0 && { flag: drawn.flag }),
  };
  return { card: withIndexKeys({ ...row, ...state }), history };
}

const NEW = {
  schedule: { phase: 'new', step: 0, reps: 0, lapses: 0, intervalDays: 0 },
} as const;

function deckIdOf(at: number): DeckId {
  return parseId<DeckId>(`deck-${at + 1}`);
}
