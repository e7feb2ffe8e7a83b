import type { Deck } from '@/lib/domain/deck/deck';
import { freeDot } from '@/lib/domain/deck/deck-dot';
import { nextStamp } from '@/lib/domain/document';
import { parseId, type DeckId, type DeviceId, type LessonId, type StepId } from '@/lib/domain/ids';
import { checkCardFields } from '@/lib/domain/lesson/check-card';
import type { CheckQuestion, Lesson, LessonStep } from '@/lib/domain/lesson/lesson';
import type { LessonContent } from '@/lib/domain/lesson/lesson-content';
import { checkNoteId, lessonIdOf } from '@/lib/domain/lesson/lesson-id';
import { countMinutes } from '@/lib/domain/lesson/lesson-minutes';
import { withStepIds } from '@/lib/domain/lesson/step-ids';
import { textKeyOf } from '@/lib/domain/note/text-key';
import type { App } from '@/lib/services/app';
import type { Change } from '@/lib/services/undo/write-with-undo';
import type { Writes } from '@/lib/storage/transact';
import { renderStep, type ToHtml } from './render-steps';

/** The stores that a lesson's writing touches, its undo included. */
export const LESSON_STORES = ['lessons', 'decks', 'notes', 'undos'] as const;
/** What writing a lesson asks of the transaction it happens in. */
export type LessonTx = Writes<'lessons' | 'decks' | 'notes'>;

export interface LessonWriting {
  readonly lessonId: LessonId;
  readonly content: LessonContent;
  /** Its texts, rendered before the transaction (`renderAhead`). */
  readonly toHtml: ToHtml;
  readonly deviceId: DeviceId;
  readonly isSample?: boolean;
  /** Whose ids its steps take; absent: those of the lesson as it is stored. */
  readonly steps?: readonly LessonStep[] | undefined;
}

/**
 * The rows that storing a lesson changes: the lesson, a deck it names for the first time, and the
 * notes of its check questions that were not edited since they were made.
 */
export async function lessonChanges(
  tx: LessonTx,
  app: App,
  { lessonId, content, toHtml, deviceId, isSample = false, steps: known }: LessonWriting,
): Promise<{ changes: readonly Change[]; isNew: boolean }> {
  const before = await tx.objectStore('lessons').get(lessonId);
  const mark = { stamp: nextStamp(app.now(), before), deviceId };
  const deck = content.deck === undefined ? undefined : await namedDeck(tx, content.deck, mark);
  const mint = (index: number) =>
    before ? app.newId<StepId>() : parseId<StepId>(String(index + 1));
  const withIds = withStepIds(content.steps, known ?? before?.steps ?? [], mint);
  const steps = withIds.map((step) => renderStep(step, toHtml));
  const lesson: Lesson = {
    id: lessonId,
    title: content.title,
    ...(content.summary !== undefined && { summary: content.summary }),
    ...(deck && { deckId: deck.row.id }),
    steps,
    minutes: countMinutes(content.steps),
    ...(isSample && { isSample: true }),
    ...mark,
  };
  const changes: Change[] = [
    { store: 'lessons', key: lessonId, next: lesson },
    ...(deck?.isNew ? [{ store: 'decks' as const, key: deck.row.id, next: deck.row }] : []),
    ...(await noteChanges(tx, before, lesson)),
  ];
  return { changes, isNew: before === undefined || before.deletedAt !== undefined };
}

async function namedDeck(tx: LessonTx, name: string, mark: Pick<Deck, 'stamp' | 'deviceId'>) {
  const wanted = name.toLowerCase();
  const decks = await tx.objectStore('decks').getAll();
  const known = decks.find((deck) => !deck.deletedAt && deck.name.toLowerCase() === wanted);
  if (known) return { row: known, isNew: false };
  const id = parseId<DeckId>(lessonIdOf(name).replace(/^lesson-/, 'deck-'));
  const old = decks.find((deck) => deck.id === id);
  const row: Deck = {
    id,
    name,
    options: {},
    dot: freeDot(id, decks),
    ...mark,
    stamp: nextStamp(mark.stamp, old),
  };
  return { row, isNew: true };
}

async function noteChanges(
  tx: LessonTx,
  before: Lesson | undefined,
  lesson: Lesson,
): Promise<readonly Change[]> {
  const old = new Map(checksOf(before).map((check) => [check.id, checkCardFields(check)]));
  const found = await Promise.all(
    checksOf(lesson).map(async (check): Promise<readonly Change[]> => {
      const was = old.get(check.id);
      const fields = checkCardFields(check);
      if (!was || (was.front === fields.front && was.back === fields.back)) return [];
      const note = await tx.objectStore('notes').get(checkNoteId(lesson.id, check.id));
      const isOurs = note?.fields.front === was.front && note.fields.back === was.back;
      if (!note || note.deletedAt !== undefined || !isOurs) return [];
      const stamp = nextStamp(lesson.stamp, note);
      const next = { ...note, fields, textKey: textKeyOf(fields.front), stamp };
      return [{ store: 'notes', key: note.id, next: { ...next, deviceId: lesson.deviceId } }];
    }),
  );
  return found.flat();
}

function checksOf(lesson: Lesson | undefined): readonly CheckQuestion[] {
  return lesson?.steps.flatMap((step) => (step.kind === 'check' ? [step.check] : [])) ?? [];
}
