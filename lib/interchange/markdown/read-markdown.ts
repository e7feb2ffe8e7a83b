import {
  BASIC_NOTE_TYPE,
  CLOZE_NOTE_TYPE,
  REVERSED_NOTE_TYPE,
} from '@/lib/domain/note/own-note-types';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { isFieldEmpty } from '@/lib/domain/render/html-text';
import { cardsContent } from '@/lib/interchange/cards-content';
import {
  deckPath,
  gatherNotes,
  usableTags,
  type FoundNote,
  type Gathering,
  type UnkeyedContent,
} from '@/lib/interchange/gather-notes';
import { LIMITS } from '@/lib/interchange/limits';
import type { CardsPreview, NeutralCard } from '@/lib/interchange/model';
import {
  addProblem,
  emptyProblems,
  refuse,
  type ProblemList,
  type Refusal,
} from '@/lib/interchange/problem';
import type { DecodedText } from '@/lib/interchange/text/decode-text';
import { fieldHtml } from './field-html';
import { findCards } from './find-cards';
import type { MarkdownCard } from './markdown-card';
import { parseSchedules } from './obsidian-schedule';

/** What cards of Markdown become. */
export const MARKDOWN_NOTE_TYPES = [BASIC_NOTE_TYPE, REVERSED_NOTE_TYPE, CLOZE_NOTE_TYPE];

/** The cards of a Markdown file, or a clear no where there is none. Never throws. */
export function readMarkdown(decoded: DecodedText): UnkeyedContent<CardsPreview> | Refusal {
  const problems = emptyProblems();
  const gathering = gatherNotes(problems);
  gatherCards(decoded.text, gathering, problems);
  const { notes } = gathering;
  if (notes.length === 0) return refuse('noMarkdownCards');
  const noteTypes = MARKDOWN_NOTE_TYPES;
  return cardsContent({ format: 'markdown', decoded, notes, noteTypes, problems });
}

/** Adds the cards of one text; `linked` may change what names its pictures and sounds have. */
export function gatherCards(
  text: string,
  gathering: Gathering,
  problems: ProblemList,
  linked: (html: string) => string = (html) => html,
): void {
  const { cards, rest } = findCards(text.replaceAll('\0', ''));
  for (const card of cards) {
    const note = noteOf(card, problems, linked);
    if (note !== undefined) gathering.add(note);
  }
  for (const { line, text: left } of rest) addProblem(problems, 'unread', line, left);
}

function noteOf(
  card: MarkdownCard,
  problems: ProblemList,
  linked: (html: string) => string,
): FoundNote | undefined {
  const { line } = card;
  if (Math.max(card.front.length, card.back.length) > LIMITS.fieldCharacters) {
    addProblem(problems, 'fieldTooLong', line);
    return undefined;
  }
  const front = linked(fieldHtml(card.front));
  const back = linked(fieldHtml(card.back));
  if (isFieldEmpty(front)) {
    addProblem(problems, 'emptyFront', line);
    return undefined;
  }
  const clozes = clozeNumbers(front);
  if (isFieldEmpty(back) && clozes.length === 0) addProblem(problems, 'emptyBack', line);
  return {
    line,
    ...contentOf(card, { front, back, clozes }),
    textKey: textKeyOf(front),
    tags: usableTags(card.tags),
    ...(card.sourceUrl !== undefined && { source: { url: card.sourceUrl } }),
    ...deckPath(card.deck ?? []),
  };
}

interface Sides {
  readonly front: string;
  readonly back: string;
  readonly clozes: readonly number[];
}

function contentOf(card: MarkdownCard, { front, back, clozes }: Sides) {
  if (clozes.length > 0) {
    return {
      noteTypeId: CLOZE_NOTE_TYPE.id,
      fields: { text: front, extra: back },
      cards: cardsOf(
        card,
        clozes.map((number) => number - 1),
      ),
    };
  }
  const isReversed = card.kind === 'reversed' && !isFieldEmpty(back);
  return {
    noteTypeId: isReversed ? REVERSED_NOTE_TYPE.id : BASIC_NOTE_TYPE.id,
    fields: { front, back },
    cards: cardsOf(card, isReversed ? [0, 1] : [0]),
  };
}

/** The marks of a schedule stand in the order of the cards, whatever their numbers. */
function cardsOf({ schedule }: MarkdownCard, ordinals: readonly number[]): readonly NeutralCard[] {
  const marks = parseSchedules(schedule ?? '', ordinals);
  return ordinals.map((ordinal, at) => {
    const learned = marks[at];
    return learned === undefined ? { ordinal } : { ordinal, learned };
  });
}
