import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import type { PopupApp } from '@/lib/app/popup-app';
import type { LessonId, StepId } from '@/lib/domain/ids';
import type { LessonView } from '@/lib/domain/lesson/lesson-place';
import type { Surface } from '@/lib/domain/review/history';
import type { GivenAnswer } from './LessonStepView';

/** The use cases that reading takes; every surface has them. */
export interface ReaderApp extends Pick<PopupApp, 'now' | 'report'> {
  readonly services: Pick<
    PopupApp['services'],
    'answerCheck' | 'loadLessonStep' | 'nextStep' | 'previousStep' | 'restartLesson'
  >;
}

export interface LessonReaderModel {
  readonly lessonId: LessonId;
  /** Undefined until the step is there. */
  readonly view: ReadonlySignal<LessonView | undefined>;
  readonly answered: ReadonlySignal<GivenAnswer | undefined>;
  /** Shows where the lesson stands. */
  readonly load: () => Promise<boolean>;
  readonly next: () => Promise<boolean>;
  readonly back: () => Promise<boolean>;
  readonly answer: (given: string) => Promise<boolean>;
  readonly readAgain: () => Promise<boolean>;
}

/** Reading one lesson straight through. A press while another is on its way does nothing. */
export function createReaderModel(
  app: ReaderApp,
  { lessonId, surface }: { lessonId: LessonId; surface: Surface },
): LessonReaderModel {
  const view = signal<LessonView | undefined>(undefined);
  const answered = signal<GivenAnswer | undefined>(undefined);
  let shownAt = app.now();
  const once = createOnce();
  const attempt = createAttempt((error) => app.report(error, 'lesson'));

  function show(next: LessonView): void {
    const before = shownId(view.value);
    batch(() => {
      view.value = next;
      if (before === undefined || before !== shownId(next)) answered.value = undefined;
    });
    shownAt = app.now();
  }

  const pressed = (work: () => Promise<void>) => attempt(() => once(work));

  const move = (to: (input: { lessonId: LessonId; stepId: StepId }) => Promise<LessonView>) =>
    pressed(async () => {
      const stepId = shownId(view.value);
      if (stepId !== undefined) show(await to({ lessonId, stepId }));
    });

  return {
    lessonId,
    view,
    answered,
    load: () => pressed(async () => show(await app.services.loadLessonStep({ lessonId }))),
    next: () => move(app.services.nextStep),
    back: () => move(app.services.previousStep),
    readAgain: () => pressed(async () => show(await app.services.restartLesson({ lessonId }))),
    answer: (given) =>
      pressed(async () => {
        const shown = view.value;
        if (shown?.kind !== 'step' || shown.step.kind !== 'check' || answered.value) return;
        const { checkId } = shown.step;
        const tookMs = Math.max(0, app.now() - shownAt);
        const input = { lessonId, checkId, answer: given, surface, tookMs };
        const outcome = await app.services.answerCheck(input);
        if (outcome.kind === 'missing') return show({ kind: 'missing' });
        const { isRight, answer, explanationHtml } = outcome;
        answered.value = { given, isRight, answer, explanationHtml };
      }),
  };
}

function shownId(view: LessonView | undefined): StepId | undefined {
  return view?.kind === 'step' ? view.step.id : undefined;
}
