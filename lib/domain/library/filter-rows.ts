import type { DeckId } from '@/lib/domain/ids';
import { isAskable } from '@/lib/domain/queue/is-due';
import { keepsSlipping } from '@/lib/domain/review/leech';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { deckAndLinesBelow, deckPaths, type DeckPlace } from './deck-tree';
import { foldText } from './fold-text';
import type { CardState, NoteRow } from './note-row';
import { isEmpty, type NoteQuery, type NoteState, type Pattern } from './parse-query';

export interface QueryWorld {
  /** In the order of the tree. */
  readonly decks: readonly DeckPlace[];
  readonly cards: ReadonlyMap<string, readonly CardState[]>;
  readonly today: LearnerDay;
  /** A card is due when it falls due before this instant. */
  readonly dueBefore: EpochMs;
  /** Lapses that make a card of the deck a hard one; absent or 0: none are. */
  readonly leechAfter: ReadonlyMap<DeckId, number>;
}

type Test = (row: NoteRow) => boolean;

/** The rows that a query asks for, in their order. */
export function filterRows(
  rows: readonly NoteRow[],
  query: NoteQuery,
  world: QueryWorld,
): readonly NoteRow[] {
  return isEmpty(query) ? rows : rows.filter(testOf(query, world));
}

/** Whether the query asks for the states of cards. */
export function asksForStates(query: NoteQuery): boolean {
  if ('parts' in query) return query.parts.some(asksForStates);
  return query.kind === 'not' ? asksForStates(query.part) : query.kind === 'is';
}

/** What is the same for every row is looked up once, here. */
function testOf(query: NoteQuery, world: QueryWorld): Test {
  switch (query.kind) {
    case 'all':
    case 'any': {
      const tests = query.parts.map((part) => testOf(part, world));
      return query.kind === 'all'
        ? (row) => tests.every((test) => test(row))
        : (row) => tests.some((test) => test(row));
    }
    case 'not': {
      const test = testOf(query.part, world);
      return (row) => !test(row);
    }
    case 'text':
      return (row) => contains(row.folded, query.pattern);
    case 'tag':
      return tagTest(query.pattern);
    case 'deck': {
      const decks = decksNamed(query.pattern, world.decks);
      return (row) => decks.has(row.deckId);
    }
    case 'is':
      return ({ noteId }) =>
        (world.cards.get(noteId) ?? []).some((card) => isIn(card, query.state, world));
  }
}

/** A tag of that name or below it; `tag:none` finds notes without any. */
function tagTest(pattern: Pattern): Test {
  if (pattern.length === 1 && pattern[0] === 'none') return ({ tags }) => tags.length === 0;
  const known = new Map<string, boolean>();
  const fits = (tag: string): boolean => {
    const before = known.get(tag);
    if (before !== undefined) return before;
    const found = isNamed(foldText(tag), pattern);
    known.set(tag, found);
    return found;
  };
  return ({ tags }) => tags.some(fits);
}

/**
 * The decks of that name, or of that end of a path, with all below them; where none is named so, those
 * that have it in their name.
 */
function decksNamed(pattern: Pattern, decks: readonly DeckPlace[]): ReadonlySet<DeckId> {
  const folded = [...deckPaths(decks)].map(([id, path]) => [id, foldText(path)] as const);
  const anywhere = ['', ...pattern];
  const isEnd = (path: string) =>
    matches(path, pattern) || matches(path, anywhere.with(1, `::${pattern[0]}`));
  const named = folded.filter(([, path]) => isEnd(path));
  const loose = (path: string) => contains(path.slice(path.lastIndexOf('::') + 1), pattern);
  const found = named.length > 0 ? named : folded.filter(([, path]) => loose(path));
  return new Set(found.flatMap(([id]) => [...deckAndLinesBelow(decks, id)]));
}

/** Whether the name or one above it is the pattern: `time::day` is `time`. */
function isNamed(path: string, pattern: Pattern): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('::', end - 1)) {
    if (matches(path.slice(0, end), pattern)) return true;
  }
  return false;
}

/** Whether the pattern is the whole text. */
function matches(text: string, pattern: Pattern): boolean {
  const [first = '', ...rest] = pattern;
  if (rest.length === 0) return text === first;
  const last = rest.at(-1) ?? '';
  if (text.length < first.length + last.length) return false;
  const middle = text.slice(first.length, text.length - last.length);
  return text.startsWith(first) && text.endsWith(last) && contains(middle, rest.slice(0, -1));
}

/** Whether the words of the pattern stand somewhere in the text, one after the other. */
function contains(text: string, pattern: Pattern): boolean {
  let from = 0;
  for (const word of pattern) {
    const at = text.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}

function isIn(card: CardState, state: NoteState, world: QueryWorld): boolean {
  switch (state) {
    case 'suspended':
      return card.suspendedAt !== undefined;
    case 'buried':
      return card.suspendedAt === undefined && !isAskable(card, world.today);
    case 'leech': {
      const leechAfter = world.leechAfter.get(card.deckId) ?? 0;
      return keepsSlipping(card.lapses, leechAfter);
    }
    case 'flagged':
      return card.flag !== undefined;
    case 'new':
      return card.suspendedAt === undefined && card.phase === 'new';
    case 'learning':
      return (
        card.suspendedAt === undefined && (card.phase === 'learning' || card.phase === 'relearning')
      );
    case 'due':
      return isAskable(card, world.today) && (card.dueAt ?? Infinity) < world.dueBefore;
  }
}
