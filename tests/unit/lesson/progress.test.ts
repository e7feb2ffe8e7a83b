import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId, type StepId } from '@/lib/domain/ids';
import type { Lesson, LessonProgress } from '@/lib/domain/lesson/lesson';
import { placeIn } from '@/lib/domain/lesson/lesson-place';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';
import {
  advance,
  currentIndex,
  isInFlight,
  moveTo,
  recapBefore,
} from '@/lib/domain/lesson/progress';
import { withStepIds } from '@/lib/domain/lesson/step-ids';
import { DEVICE, MONDAY_9AM } from '@/tests/support/factories';

const ctx = { now: MONDAY_9AM, deviceId: DEVICE };
const id = (name: string) => parseId<StepId>(name);

function lessonOf(...steps: string[]): Lesson {
  const { content } = parseLesson(`# Tides\n\n${steps.join('\n\n---\n\n')}`);
  const ids = (index: number) => id(String(index + 1));
  return {
    id: parseId('tides'),
    title: content.title,
    steps: withStepIds(content.steps, [], ids),
    minutes: 1,
    stamp: MONDAY_9AM,
    deviceId: DEVICE,
  };
}

const lesson = lessonOf('One\n\nRecap: First.', '## Two\n\nMore', '? Three\n= 3', 'Four');

describe('progress of a lesson', () => {
  it('starts at the first step', () => {
    expect(currentIndex(lesson)).toBe(0);
    expect(placeIn(lesson)).toMatchObject({ stepNumber: 1, stepCount: 4, isNew: true });
  });

  it('is started by the first Next', () => {
    const progress = advance(lesson, undefined, id('1'), ctx);
    expect(progress).toMatchObject({ stepId: '2', doneSteps: ['1'], startedAt: MONDAY_9AM });
    expect(isInFlight(progress)).toBe(true);
  });

  it('does not move by Next on a step that is no longer the current one', () => {
    const progress = advance(lesson, undefined, id('1'), ctx);
    expect(advance(lesson, progress, id('1'), ctx)).toBe(progress);
  });

  it('goes on from a step gone back to', () => {
    const second = advance(lesson, undefined, id('1'), ctx);
    const [first] = lesson.steps;
    const back = first ? moveTo(lesson, second, first, ctx) : second;
    expect(advance(lesson, back, id('1'), ctx)).toMatchObject({ stepId: '2', doneSteps: ['1'] });
  });

  it('goes to the first unread step where its own was deleted', () => {
    const progress: LessonProgress = {
      lessonId: lesson.id,
      stepId: id('gone'),
      doneSteps: [id('1')],
      ...ctx,
      stamp: 1,
    };
    expect(currentIndex(lesson, progress)).toBe(1);
  });

  it('ends after the last step, however often one went back', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (presses) => {
        let progress: LessonProgress | undefined;
        for (const isNext of [...presses, true, true, true, true]) {
          const at = currentIndex(lesson, progress);
          const [here, before] = [lesson.steps[at], lesson.steps[at - 1]];
          if (isNext && here) progress = advance(lesson, progress, here.id, ctx);
          else if (before) progress = moveTo(lesson, progress, before, ctx);
        }
        expect(progress?.finishedAt).toBe(MONDAY_9AM);
        expect(new Set(progress?.doneSteps)).toEqual(new Set(['1', '2', '3', '4']));
      }),
    );
  });

  it('is stamped later with every press, also when the clock goes back', () => {
    const first = advance(lesson, undefined, id('1'), ctx);
    const second = advance(lesson, first, id('2'), { ...ctx, now: MONDAY_9AM - 1000 });
    expect(second.stamp).toBeGreaterThan(first.stamp);
  });
});

describe('the line of recap', () => {
  it.each([
    ['nothing at the start', 0, undefined],
    ['the recap of the step before', 1, 'First.'],
    ['its heading where it has none', 2, 'Two'],
    ['the one before a question', 3, 'Two'],
  ])('is %s', (_what, index, expected) => {
    expect(recapBefore(lesson, index)).toBe(expected);
  });
});
