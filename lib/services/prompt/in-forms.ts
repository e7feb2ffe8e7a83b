import type { Choices } from '@/lib/domain/prompt/choices';
import { answeredCard, chooseAnswers } from '@/lib/domain/prompt/choose-answers';
import { plainAnswer } from '@/lib/domain/prompt/plain-answer';
import { firmnessOf, promptForm } from '@/lib/domain/prompt/prompt-form';
import { typedSides } from '@/lib/domain/prompt/typed-sides';
import { fuzzFactor } from '@/lib/domain/review/fuzz';
import type { HistoryEntry } from '@/lib/domain/review/history';
import type { DurationMs } from '@/lib/domain/time/instant';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import type { ReviewCard } from '@/lib/services/review/load-review-cards';
import { readShortlist } from '@/lib/services/review/shortlist-row';
import { readHistory } from '@/lib/storage/read-history';
import { readIn, type Reads } from '@/lib/storage/transact';
import { answersBeside, type AnswersBeside } from './answers-beside';

const STORES = ['cards', 'notes', 'noteTypes', 'histories', 'packs', 'meta'] as const;
/** Answers whose times tell how hard a card was lately. */
const LATELY = 3;

/**
 * The same cards, each in the form that its deck wants: with choices, to be typed, or as it is written.
 * `shown` are the choices that a painted card shows already: they stay while its answer is the same.
 */
export async function inForms(
  app: App,
  cards: readonly ReviewCard[],
  shown?: Choices,
): Promise<readonly ReviewCard[]> {
  if (cards.every(({ promptWish }) => promptWish === undefined)) return cards;
  return readIn(await app.db(), STORES, async (tx) => {
    const { cardMs } = await readShortlist(tx);
    const beside = answersBeside(tx);
    return Promise.all(cards.map((card) => inForm(tx, card, { usualMs: cardMs, beside, shown })));
  });
}

interface Means {
  readonly usualMs: DurationMs;
  readonly beside: AnswersBeside;
  readonly shown: Choices | undefined;
}

async function inForm(
  tx: Reads<(typeof STORES)[number]>,
  card: ReviewCard,
  { usualMs, beside, shown }: Means,
): Promise<ReviewCard> {
  const wish = card.promptWish;
  // Its author wants the answer typed: so it is.
  if (wish === undefined || card.front.includes('data-typed=')) return card;
  const row = await tx.objectStore('cards').get(card.cardId);
  const note = row && (await tx.objectStore('notes').get(row.noteId));
  const noteType = note && (await tx.objectStore('noteTypes').get(note.noteTypeId));
  if (!row || !noteType) return card;
  const { schedule, ordinal } = row;
  const answer = plainAnswer({ note, noteType, ordinal }, card);
  if (answer === undefined) return card;
  const firmness = firmnessOf(schedule, lastTimes(await readHistory(tx, row)), usualMs);
  const form = promptForm(wish, firmness);
  if (form === 'recall') return card;
  const isAll = answer.rest === undefined;
  if (form === 'type')
    return isAll ? { ...card, ...typedSides(card, answer.text, t('lessonsYourAnswer')) } : card;
  if (shown?.answers[shown.right] === answer.text) return { ...card, choices: shown };
  const asked = answeredCard(card.front, answer, note);
  const choices = chooseAnswers(asked, await beside(row, noteType), (draw) =>
    fuzzFactor(`${row.id} ${draw}`, schedule.reps),
  );
  if (choices === undefined) return card;
  const isWhole = isAll && noteType.kind === 'standard' && !card.back.includes('class="tts"');
  return { ...card, choices: { ...choices, ...(isWhole && { isWhole }) } };
}

function lastTimes(entries: readonly HistoryEntry[]): readonly DurationMs[] {
  return entries
    .flatMap((entry) => (entry.type === 'review' && entry.tookMs > 0 ? entry.tookMs : []))
    .slice(-LATELY);
}
