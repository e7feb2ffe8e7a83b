import type { Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import { withIndexKeys } from '@/lib/domain/card/card';
import { freeDot } from '@/lib/domain/deck/deck-dot';
import { parseId, type CardId, type DeviceId, type EntryId, type LessonId } from '@/lib/domain/ids';
import { checkCardFields } from '@/lib/domain/lesson/check-card';
import { isAnswerRight } from '@/lib/domain/lesson/compare-answer';
import type { CheckQuestion, Lesson } from '@/lib/domain/lesson/lesson';
import { checkCardId, checkNoteId, lessonDeckId } from '@/lib/domain/lesson/lesson-id';
import type { Note } from '@/lib/domain/note/note';
import { BASIC_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import type { Surface } from '@/lib/domain/review/history';
import type { DurationMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { answerCard } from '@/lib/services/review/answer-card';
import { transact, type WriteTx } from '@/lib/storage/transact';

const STORES = ['lessons', 'decks', 'noteTypes', 'notes', 'cards'] as const;
type CheckTx = WriteTx<(typeof STORES)[number]>;

export interface CheckAnswer {
  readonly lessonId: LessonId;
  readonly checkId: string;
  /** The choice pressed or the text typed; empty for "show me". */
  readonly answer: string;
  readonly surface: Surface;
  /** How long the question was on the screen. */
  readonly tookMs?: DurationMs;
}

export type CheckedAnswer =
  | {
      readonly kind: 'answered';
      readonly isRight: boolean;
      /** The right answer, as it is shown. */
      readonly answer: string;
      readonly explanationHtml?: string;
      /** The card that asks the same again later. */
      readonly cardId: CardId;
      /** This answer made the card. */
      readonly isNewCard: boolean;
    }
  | { readonly kind: 'missing' };

/**
 * Says whether an answer is right, and makes the question a card the first time it is answered
 * (S-058): its ids come from lesson and question, so a second answer, tab or machine adds none. A
 * card that was deleted since stays deleted. The first answer is also the card's first review; its
 * id is derived too, and a card reviewed since answers "stale", so it counts once.
 */
export async function answerCheck(app: App, input: CheckAnswer): Promise<CheckedAnswer> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const outcome = await transact(db, STORES, async (tx): Promise<CheckedAnswer> => {
    const lesson = await tx.objectStore('lessons').get(input.lessonId);
    const step = lesson?.steps.find(
      (one) => one.kind === 'check' && one.check.id === input.checkId,
    );
    if (!lesson || lesson.deletedAt !== undefined || step?.kind !== 'check')
      return { kind: 'missing' };
    const { check } = step;
    const isNewCard = await ensureCard(tx, app, lesson, check, deviceId);
    return {
      kind: 'answered',
      isRight: isRight(check, input.answer),
      answer: check.answers[0] ?? '',
      ...(check.explanationHtml !== undefined && { explanationHtml: check.explanationHtml }),
      cardId: checkCardId(lesson.id, check.id),
      isNewCard,
    };
  });
  if (outcome.kind === 'missing') return outcome;
  if (outcome.isNewCard) app.publish(STORES);
  await answerCard(app, {
    cardId: outcome.cardId,
    entryId: parseId<EntryId>(`${outcome.cardId}/first`),
    rating: outcome.isRight ? 'good' : 'again',
    tookMs: input.tookMs ?? 0,
    surface: input.surface,
  });
  return outcome;
}

function isRight(check: CheckQuestion, answer: string): boolean {
  return check.choices ? check.answers.includes(answer) : isAnswerRight(answer, check.answers);
}

async function ensureCard(
  tx: CheckTx,
  app: App,
  lesson: Lesson,
  check: CheckQuestion,
  deviceId: DeviceId,
): Promise<boolean> {
  const noteId = checkNoteId(lesson.id, check.id);
  if ((await tx.objectStore('notes').getKey(noteId)) !== undefined) return false;
  const mark = { stamp: app.now(), deviceId };
  const deckId = (await ensureDeck(tx, lesson, mark)).id;
  const fields = checkCardFields(check);
  const note: Note = {
    id: noteId,
    deckId,
    noteTypeId: BASIC_NOTE_TYPE.id,
    fields,
    tags: [],
    textKey: textKeyOf(fields.front),
    ...mark,
  };
  const card: Card = withIndexKeys({
    id: checkCardId(lesson.id, check.id),
    noteId,
    deckId,
    ordinal: 0,
    newPosition: 0,
    schedule: NEW_SCHEDULE,
    ...mark,
  });
  const isTypeKnown = (await tx.objectStore('noteTypes').getKey(BASIC_NOTE_TYPE.id)) !== undefined;
  if (!isTypeKnown) await tx.objectStore('noteTypes').put({ ...BASIC_NOTE_TYPE, ...mark });
  await tx.objectStore('notes').put(note);
  await tx.objectStore('cards').put(card);
  return true;
}

/** The deck the lesson names, else one of its own, made at its first card. */
async function ensureDeck(
  tx: CheckTx,
  lesson: Lesson,
  mark: Pick<Deck, 'stamp' | 'deviceId'>,
): Promise<Deck> {
  const decks = tx.objectStore('decks');
  const named = lesson.deckId === undefined ? undefined : await decks.get(lesson.deckId);
  if (named !== undefined && named.deletedAt === undefined) return named;
  const own = await decks.get(lessonDeckId(lesson.id));
  if (own !== undefined && own.deletedAt === undefined) return own;
  const made: Deck = {
    id: lessonDeckId(lesson.id),
    name: lesson.title,
    options: {},
    dot: freeDot(lessonDeckId(lesson.id), await decks.getAll()),
    ...(lesson.isSample && { isSample: true }),
    ...mark,
  };
  await decks.put(made);
  return made;
}
