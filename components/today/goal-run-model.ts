import { computed, signal } from '@preact/signals';
import { createPopupLessonModel } from '@/components/lessons/popup-lesson-model';
import {
  createPopupReviewModel,
  type DayMinutes,
} from '@/components/popup-review/popup-review-model';
import { createOnce } from '@/components/ui/presses';
import type { PopupApp } from '@/lib/app/popup-app';
import type { Goal } from '@/lib/domain/goal/goal';
import type { Today } from '@/lib/domain/goal/today-list';
import type { Surface } from '@/lib/domain/review/history';
import { createSessionModel } from './session-model';

/** What a run shows; absent while no goal runs, ended or asks. */
export type GoalRunView = 'session' | 'review' | 'lesson' | 'question' | 'result';

export interface GoalRunOptions {
  /** Where its cards and steps are answered. */
  readonly surface: Surface;
  /** Reads the day again. */
  readonly reload: () => Promise<void>;
}

/** A goal's timed run wherever it is shown: its clock, and its cards or lesson inside it. */
export function createGoalRunModel(app: PopupApp, { surface, reload }: GoalRunOptions) {
  const report = (error: unknown) => app.report(error, 'goal run');
  /** The day as it was read last. */
  const today = signal<Today | undefined>(undefined);
  /** Its minutes, for the ring in the bite. */
  const totals = signal<DayMinutes | undefined>(undefined);
  const session = createSessionModel(app, reload);
  const review = createPopupReviewModel(app, () => void reload().catch(report), surface);
  const lesson = createPopupLessonModel(app, surface);
  const once = createOnce();

  const view = computed((): GoalRunView | undefined => {
    if (review.view.value.kind !== 'closed') return 'review';
    if (session.result.value) return 'result';
    if (session.pending.value) return 'question';
    if (session.open.value) return lesson.reader.value ? 'lesson' : 'session';
    return undefined;
  });

  /** The cards of a deck-fed goal, for what is left of its running session. */
  async function openGoalCards(): Promise<void> {
    const open = session.open.value;
    const feed = open?.goal.feed;
    if (open?.session.state !== 'running' || feed?.kind !== 'deck') return;
    const { id: goalId, title } = open.goal;
    await review.startGoal({ goalId, title, deckId: feed.deckId }, session.leftMs.value);
  }

  /** The lesson of a lesson-fed goal, inside its running session. */
  async function openGoalLesson(): Promise<void> {
    const open = session.open.value;
    const feed = open?.goal.feed;
    if (open?.session.state !== 'running' || feed?.kind !== 'lesson') return;
    await lesson.open(feed.lessonId).catch(report);
  }

  return {
    today,
    totals,
    session,
    review,
    lesson,
    view,
    openGoalCards,
    openGoalLesson,
    /** Takes over what the day holds. */
    show: (next: Today, minutes: DayMinutes): void => {
      today.value = next;
      totals.value = minutes;
      session.show(next);
    },
    /** Starts the timed run of a goal; one that is fed leads straight to its cards or its lesson. */
    start: (goal: Pick<Goal, 'id'>): Promise<void> =>
      once(async () => {
        await session.start(goal.id);
        await openGoalLesson();
        await openGoalCards().catch(report);
      }, goal.id),
  };
}

export type GoalRunModel = ReturnType<typeof createGoalRunModel>;
