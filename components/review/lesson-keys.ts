import type { LessonReaderModel } from '@/components/lessons/lesson-reader-model';
import type { KeyAction } from './keys';

const PLACES: readonly KeyAction[] = ['first', 'second', 'third', 'fourth'];

/**
 * Does what a key asks for on a step of a lesson: Space reads on, and past the end to something else,
 * but not past a question that is not answered; 1 to 4 choose an answer.
 */
export function readOn(reader: LessonReaderModel, action: KeyAction, onMore: () => void): void {
  const view = reader.view.value;
  if (view?.kind === 'finished' && action === 'go') return onMore();
  if (view?.kind !== 'step') return;
  const isAsking = view.step.kind === 'check' && reader.answered.value === undefined;
  if (action === 'go' && !isAsking) return void reader.next();
  const choices = view.step.kind === 'check' ? view.step.choices : undefined;
  const choice = choices?.[PLACES.indexOf(action)];
  if (choice !== undefined) void reader.answer(choice);
}
