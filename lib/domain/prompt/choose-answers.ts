import { foldAnswer, FORGIVING } from '@/lib/domain/answer/fold-answer';
import type { Note } from '@/lib/domain/note/note';
import { htmlToText } from '@/lib/domain/render/html-text';
import type { Choices } from './choices';
import type { PlainAnswer } from './plain-answer';

/** A card by what is compared: its question and its answer as text, and its note's tags. */
export interface AnsweredCard {
  readonly question: string;
  readonly answer: string;
  /** What its side says besides, where the answer is one line of it. */
  readonly rest?: string;
  readonly tags: readonly string[];
}

const MEDIA = /\ssrc="([^"<>]*)"|\[sound:[^\]]{1,999}\]/g;

/** A card with these sides, by what is compared: two that only show other pictures ask other things. */
export function answeredCard(
  front: string,
  { text, rest }: PlainAnswer,
  { tags }: Pick<Note, 'tags'>,
): AnsweredCard {
  const question = [htmlToText(front), ...(front.match(MEDIA) ?? [])].join(' ');
  return { question, answer: text, tags, ...(rest !== undefined && { rest }) };
}

/** Answers beside the right one. */
const BESIDE = 3;
/** They are drawn from so many of the nearest, so that a card does not always bring the same. */
const NEAREST = 6;
/** Letters of a question that are compared: its beginning tells what is asked for. */
const COMPARED = 120;
/** A line that more than one in so many cards have is a label. */
const LABEL_SHARE = 6;

/**
 * The right answer among three of other cards, those nearest to it. None of them says the same as
 * another, answers the same question or holds all words of the right one: each would be right as well.
 * Undefined where there are too few. `chance` gives a number from 0 to below 1 for a draw.
 */
export function chooseAnswers(
  asked: AnsweredCard,
  others: readonly AnsweredCard[],
  chance: (draw: number) => number,
): Choices | undefined {
  const beside = distinct(asked, others);
  if (beside.length < BESIDE || isLabel(asked, others)) return undefined;
  const distances = new Map(beside.map((other) => [other, distance(asked, other)]));
  const near = beside
    .toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0))
    .slice(0, NEAREST)
    .map(({ answer }) => answer);
  while (near.length > BESIDE) near.splice(Math.floor(chance(near.length) * near.length), 1);
  const right = Math.floor(chance(0) * (BESIDE + 1));
  return { answers: shuffled(near, chance).toSpliced(right, 0, asked.answer), right };
}

function distinct(asked: AnsweredCard, others: readonly AnsweredCard[]): readonly AnsweredCard[] {
  const question = folded(asked.question);
  const right = folded(asked.answer);
  const byAnswer = new Map(others.map((other) => [folded(other.answer), other]));
  const alsoRight = new Set(
    others.filter((other) => folded(other.question) === question).map((o) => folded(o.answer)),
  );
  return [...byAnswer]
    .filter(([answer]) => answer !== '' && !alsoRight.has(answer) && !isWithin(answer, right))
    .map(([, other]) => other)
    .filter((other) => !isSaid(other.answer, asked.rest) && !isSaid(asked.answer, other.rest));
}

/** Whether what a side says besides holds an answer: it may be another word for the same. */
function isSaid(answer: string, rest = ''): boolean {
  return rest !== '' && ` ${folded(rest)} `.includes(` ${folded(answer)} `);
}

/** A line above the rest that many cards have says what kind they are: "noun". */
function isLabel({ answer, rest }: AnsweredCard, others: readonly AnsweredCard[]): boolean {
  if (rest === undefined) return false;
  const same = others.filter((other) => folded(other.answer) === folded(answer)).length;
  return same >= 2 && same * LABEL_SHARE > others.length;
}

/** Whether one of two answers holds every word of the other: "the dog" and "dog". */
function isWithin(one: string, other: string): boolean {
  const [some, all] = [new Set(one.split(' ')), new Set(other.split(' '))];
  return some.isSubsetOf(all) || all.isSubsetOf(some);
}

/** How far two cards are from each other; the parts of it are 0 to 1 each. */
function distance(asked: AnsweredCard, other: AnsweredCard): number {
  const [length, otherLength] = [asked.answer.length, other.answer.length];
  const tags = new Set(asked.tags).intersection(new Set(other.tags)).size;
  return (
    Math.abs(length - otherLength) / Math.max(length, otherLength) +
    (kindOf(asked.answer) === kindOf(other.answer) ? 0 : 1) +
    (isCapital(asked.answer) === isCapital(other.answer) ? 0 : 0.5) +
    (asked.tags.length === 0 ? 0 : 1 - tags / asked.tags.length) +
    (1 - likeness(asked.answer, other.answer)) +
    (1 - likeness(asked.question, other.question))
  );
}

function kindOf(answer: string): 'number' | 'word' | 'words' {
  if (/^[^\p{L}]*\p{N}[^\p{L}]*$/u.test(answer)) return 'number';
  return /\s/.test(answer) ? 'words' : 'word';
}

function isCapital(answer: string): boolean {
  return /^\p{Lu}/u.test(answer);
}

/** Shared pairs of letters, 0 to 1 (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const [some, all] = [pairsOf(one), pairsOf(other)];
  const sum = some.size + all.size;
  return sum === 0 ? 0 : (2 * some.intersection(all).size) / sum;
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = Array.from(` ${folded(text.slice(0, COMPARED))} `);
  return new Set(letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter));
}

function folded(text: string): string {
  return foldAnswer(text, FORGIVING);
}

function shuffled(answers: readonly string[], chance: (draw: number) => number): readonly string[] {
  return answers
    .map((answer, at) => ({ answer, place: chance(-1 - at) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ answer }) => answer);
}
