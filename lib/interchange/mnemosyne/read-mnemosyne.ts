import { BASIC_NOTE_TYPE, REVERSED_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { isFieldEmpty, textToHtml } from '@/lib/domain/render/html-text';
import { cardsContent } from '@/lib/interchange/cards-content';
import { deckPath, gatherNotes, type UnkeyedContent } from '@/lib/interchange/gather-notes';
import { learnedElsewhere, wholeNumber } from '@/lib/interchange/learned-elsewhere';
import type { CardsPreview, NeutralCard } from '@/lib/interchange/model';
import { addProblem, emptyProblems, type Refusal } from '@/lib/interchange/problem';
import type { DecodedText } from '@/lib/interchange/text/decode-text';
import { readItems, type MnemosyneItem } from './mnemosyne-items';

/** Whether a text is XML of Mnemosyne, to judge by its first element. */
export function isMnemosyne(text: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml|<mnemosyne[\s>]|<!DOCTYPE\s+mnemosyne|<openSM2sync)/.test(
    text.slice(0, 1000),
  );
}

/** The items of an export of Mnemosyne 1 with their schedule, or a clear no. Never throws. */
export function readMnemosyne(decoded: DecodedText): UnkeyedContent<CardsPreview> | Refusal {
  const file = readItems(decoded.text);
  if (file.kind === 'refused') return file;
  const createdAt = wholeNumber(file.attributes.get('time_of_start'));
  const problems = emptyProblems();
  const gathering = gatherNotes(problems);
  for (const { item, back } of withInverses(file.items)) {
    const { line, category } = item;
    const fields = { front: fieldOf(item.question), back: fieldOf(item.answer) };
    if (isFieldEmpty(fields.front)) {
      addProblem(problems, 'emptyFront', line);
      continue;
    }
    if (isFieldEmpty(fields.back)) addProblem(problems, 'emptyBack', line);
    const id = item.attributes.get('id') ?? '';
    gathering.add({
      line,
      noteTypeId: back === undefined ? BASIC_NOTE_TYPE.id : REVERSED_NOTE_TYPE.id,
      fields,
      tags: [],
      textKey: textKeyOf(fields.front),
      ...(id !== '' && { guid: `mnemosyne-${createdAt}-${id.slice(0, 100)}` }),
      cards: [item, ...(back ? [back] : [])].map((one, at) => cardOf(one, at, createdAt)),
      // What Mnemosyne calls the category of cards without one.
      ...deckPath(category === '<default>' ? [] : category.split('::')),
    });
  }
  return cardsContent({
    format: 'mnemosyne',
    decoded,
    notes: gathering.notes,
    noteTypes: [BASIC_NOTE_TYPE, REVERSED_NOTE_TYPE],
    problems,
  });
}

interface ItemPair {
  readonly item: MnemosyneItem;
  /** The same asked the other way round. */
  readonly back?: MnemosyneItem;
}

/** Mnemosyne keeps the other direction of `x` as an item of its own, `x.inv`. */
function withInverses(items: readonly MnemosyneItem[]): readonly ItemPair[] {
  const idOf = (item: MnemosyneItem) => item.attributes.get('id') ?? '';
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const backs = new Map<MnemosyneItem, MnemosyneItem>();
  for (const item of items) {
    const back = idOf(item).endsWith('.inv') ? undefined : byId.get(`${idOf(item)}.inv`);
    const isInverse = back?.question === item.answer && back.answer === item.question;
    if (isInverse && back) backs.set(item, back);
  }
  const taken = new Set(backs.values());
  return items
    .filter((item) => !taken.has(item))
    .map((item) => {
      const back = backs.get(item);
      return back === undefined ? { item } : { item, back };
    });
}

function cardOf(item: MnemosyneItem, ordinal: number, createdAt: number): NeutralCard {
  const number = (name: string) => wholeNumber(item.attributes.get(name));
  const reps = number('ac_rp') + number('rt_rp');
  // Grades 0 and 1 are not learned yet: such a card begins anew.
  if (number('gr') < 2 || reps === 0 || createdAt === 0) return { ordinal };
  const due = number('n_rp');
  const learned = learnedElsewhere({
    ordinal,
    due,
    intervalDays: due - number('l_rp'),
    ease: Number(item.attributes.get('e')) || 2.5,
    reps,
    lapses: number('lps'),
    start: { createdAt },
  });
  return { ordinal, learned };
}

/** HTML with new lines and with Mnemosyne's own tags for formulas and sounds. */
function fieldOf(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '<br>')
    .replace(/<(?:\$|latex)>((?:(?!<(?:\$|latex)>).)*?)<\/(?:\$|latex)>/g, '\\($1\\)')
    .replace(/<\$\$>((?:(?!<\$\$>).)*?)<\/\$\$>/g, '\\[$1\\]')
    .replace(
      /<(?:sound|audio)\s+src=["']([^"'<>]{1,300})["']\s*\/?>/gi,
      (_all, name: string) => `[sound:${textToHtml(name)}]`,
    );
}
