import { parseId, type LessonId } from '@/lib/domain/ids';
import type { LessonPlace, LessonView } from '@/lib/domain/lesson/lesson-place';
import { loadLessonStep } from '@/lib/services/lessons/load-lesson-step';
import { saveLesson } from '@/lib/services/lessons/save-lesson';
import { nextStep } from '@/lib/services/lessons/step-through';
import type { FakeApp } from './fake-app';

/** A small lesson: text, choices, a typed answer, text. */
export const TIDES = `# Tides

The sea rises and falls.

Recap: The sea moves twice a day.

---

? How often a day?

- [x] Twice
- [ ] Once

> About every twelve hours.

---

? What pulls it?
= The Moon

---

**Done.**
`;

/** A text of a lesson, as it is shown. */
export const TEXT_STEP: LessonPlace = {
  lessonId: parseId('tides'),
  title: 'Tides',
  stepNumber: 3,
  stepCount: 7,
  minutesLeft: 1,
  isNew: false,
  step: { id: parseId('3'), kind: 'text', html: '<p>The sea rises.</p>' },
};

/** A question of it with two choices. */
export const CHOICE_STEP: LessonPlace = {
  ...TEXT_STEP,
  step: {
    id: parseId('4'),
    kind: 'check',
    checkId: '4',
    html: '<p>How often?</p>',
    choices: ['Twice', 'Once'],
  },
};

/** Saves a lesson through the editor's use case. */
export async function withLesson(app: FakeApp, markdown = TIDES): Promise<LessonId> {
  const saved = await saveLesson(app, { markdown });
  if (saved.kind !== 'saved') throw new Error('The lesson of the test has problems.');
  return saved.lessonId;
}

/** The step of a view; an error where it is none. */
export function step(view: LessonView) {
  if (view.kind !== 'step') throw new Error(`Expected a step, got ${view.kind}.`);
  return view;
}

/** Presses Next on the step that is shown. */
export async function next(app: FakeApp, lessonId: LessonId): Promise<LessonView> {
  const { step: shown } = step(await loadLessonStep(app, { lessonId }));
  return nextStep(app, { lessonId, stepId: shown.id });
}
