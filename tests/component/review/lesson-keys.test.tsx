import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { LessonReaderModel } from '@/components/lessons/lesson-reader-model';
import type { GivenAnswer } from '@/components/lessons/LessonStepView';
import type { KeyAction } from '@/components/review/keys';
import { readOn } from '@/components/review/lesson-keys';
import type { LessonView } from '@/lib/domain/lesson/lesson-place';
import { CHOICE_STEP, TEXT_STEP } from '@/tests/support/lessons';

const text: LessonView = { kind: 'step', ...TEXT_STEP };
const check: LessonView = { kind: 'step', ...CHOICE_STEP };
const finished: LessonView = {
  kind: 'finished',
  lessonId: TEXT_STEP.lessonId,
  title: 'Tides',
  stepCount: 7,
  checkCount: 1,
};

/** Presses a key on a new tab that shows this. */
function press(shown: LessonView, action: KeyAction, given?: GivenAnswer) {
  const does = { next: vi.fn(), answer: vi.fn(), more: vi.fn() };
  const reader: Pick<LessonReaderModel, 'view' | 'answered' | 'next' | 'answer'> = {
    ...does,
    view: signal(shown),
    answered: signal(given),
  };
  readOn(reader as LessonReaderModel, action, does.more);
  return does;
}

describe('the keys on a step of a lesson', () => {
  it('Space goes on to the next step, and past the end to something else', () => {
    expect(press(text, 'go').next).toHaveBeenCalledOnce();
    expect(press(finished, 'go').more).toHaveBeenCalledOnce();
  });

  it('Space goes past no question that is not answered', () => {
    expect(press(check, 'go').next).not.toHaveBeenCalled();
    const given = { given: 'Twice', isRight: true, answer: 'Twice' };
    expect(press(check, 'go', given).next).toHaveBeenCalledOnce();
  });

  it('a digit chooses the answer at that place, where there is one', () => {
    expect(press(check, 'second').answer).toHaveBeenCalledExactlyOnceWith('Once');
    expect(press(check, 'third').answer).not.toHaveBeenCalled();
    expect(press(text, 'first').answer).not.toHaveBeenCalled();
  });
});
