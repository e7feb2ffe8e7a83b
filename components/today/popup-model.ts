import { batch, computed, signal } from '@preact/signals';
import { createComposerModel } from '@/components/goals/composer-model';
import { createParkOffer } from '@/components/goals/park-offer-model';
import { createPopupLessonModel } from '@/components/lessons/popup-lesson-model';
import { createPopupListsModel } from '@/components/popup-review/popup-lists-model';
import { createPopupReviewModel } from '@/components/popup-review/popup-review-model';
import { showToast } from '@/components/ui/Toast';
import type { PopupApp } from '@/lib/app/popup-app';
import type { Goal } from '@/lib/domain/goal/goal';
import type { Today } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import { createSessionModel } from './session-model';

type TodayTotals = Awaited<ReturnType<PopupApp['services']['loadTodayTotals']>>;

/** Which of its states the popup is in. */
export type PopupView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'today' }
  | { readonly kind: 'session' }
  /** "Time's up: how many of 5?" */
  | { readonly kind: 'question' }
  | { readonly kind: 'result' }
  | { readonly kind: 'compose' }
  | { readonly kind: 'review' }
  | { readonly kind: 'lesson' }
  | { readonly kind: 'lists' };

/** The popup: today's goals, the running session, its result, the composer, and the way to a review. */
export function createPopupModel(app: PopupApp) {
  const { services } = app;
  const today = signal<Today | undefined>(undefined);
  const totals = signal<TodayTotals | undefined>(undefined);
  const isComposing = signal(false);
  const session = createSessionModel(app, reload);
  const review = createPopupReviewModel(app, () => void load());
  const lesson = createPopupLessonModel(app);
  const lists = createPopupListsModel(app, () => void load());

  const parkOffer = createParkOffer(app, () => void load());

  const composer = createComposerModel(app, {
    onGoalAdded: (_goal, isOverLimit) => {
      isComposing.value = false;
      showToast({ text: t('goalsAdded') });
      void load();
      if (isOverLimit) void parkOffer.offer();
    },
    onCardAdded: () => showToast({ text: t('popupCardAdded') }),
  });

  const view = computed((): PopupView => {
    if (today.value === undefined) return { kind: 'loading' };
    if (review.view.value.kind !== 'closed') return { kind: 'review' };
    if (lists.list.value !== undefined) return { kind: 'lists' };
    if (session.result.value) return { kind: 'result' };
    if (session.pending.value) return { kind: 'question' };
    if (session.open.value) return { kind: lesson.reader.value ? 'lesson' : 'session' };
    return { kind: isComposing.value ? 'compose' : 'today' };
  });

  async function reload(): Promise<void> {
    const [next, done] = await Promise.all([services.loadToday(), services.loadTodayTotals()]);
    batch(() => {
      today.value = next;
      totals.value = done;
      session.open.value = next.open;
      session.pending.value = next.pending;
      session.now.value = app.now();
    });
  }

  async function load(): Promise<void> {
    try {
      await services.settleSessions();
      await reload();
    } catch (error) {
      app.report(error, 'popup');
    }
  }

  /** Does something that can be taken back, says so with the way back, and reads the day again. */
  async function doWithUndo(
    text: string,
    work: () => Promise<(() => Promise<unknown>) | undefined>,
  ): Promise<void> {
    try {
      const undo = await work();
      if (undo === undefined) return;
      const onPress = () =>
        void undo().then(load, (error: unknown) => app.report(error, 'popup undo'));
      showToast({ text, action: { label: t('undo'), onPress } });
      await load();
    } catch (error) {
      app.report(error, 'popup');
    }
  }

  async function noted(done: Promise<{ kind: 'checkedIn'; id: string } | { kind: 'missing' }>) {
    const outcome = await done;
    return outcome.kind === 'checkedIn'
      ? () => services.undoCheckIn({ id: outcome.id })
      : undefined;
  }

  /** The cards of a deck-fed goal, for what is left of its running session. */
  async function openGoalCards(): Promise<void> {
    const open = session.open.value;
    const feed = open?.goal.feed;
    if (open?.session.state !== 'running' || feed?.kind !== 'deck') return;
    const { id: goalId, title } = open.goal;
    await review.startGoal({ goalId, title, deckId: feed.deckId }, session.leftMs.value);
  }

  /** The lesson of a lesson-fed goal, inside its running session. */
  function openGoalLesson(): void {
    const open = session.open.value;
    const feed = open?.goal.feed;
    if (open?.session.state === 'running' && feed?.kind === 'lesson') lesson.open(feed.lessonId);
  }

  return {
    today,
    totals,
    view,
    session,
    composer,
    parkOffer,
    review,
    lists,
    lesson,
    load,
    /** First load: the day, what was being typed, and whether the one question was asked. */
    open: async (): Promise<void> => {
      const [wasComposing, settings] = await Promise.all([
        composer.load(),
        app.settings.load(),
        load(),
        review.load(),
      ]);
      isComposing.value = wasComposing;
      session.notifications.value = settings.notifications;
      for (const { goal, showsWhy } of today.value?.goals ?? []) {
        if (showsWhy) await services.markWhyShown({ goalId: goal.id });
      }
    },
    openGoalCards,
    openGoalLesson,
    /** Starts the timed run of a goal; one that is fed leads straight to its cards or its lesson. */
    startGoal: async (goal: Goal): Promise<void> => {
      await session.start(goal.id);
      openGoalLesson();
      await openGoalCards().catch((error: unknown) => app.report(error, 'popup'));
    },
    compose: (tab: 'goal' | 'card') => {
      composer.open(tab);
      isComposing.value = true;
    },
    closeComposer: () => {
      composer.close();
      isComposing.value = false;
    },
    doneAlready: (goal: Goal) =>
      doWithUndo(t('goalsCheckedIn'), () =>
        noted(services.checkIn({ goalId: goal.id, amount: goal.target.amount })),
      ),
    skip: (goal: Goal) =>
      doWithUndo(t('goalsSkipped'), () => noted(services.skipGoal({ goalId: goal.id }))),
    makeEasier: (goal: Goal) =>
      doWithUndo(t('goalsEased'), async () => {
        const eased = await services.makeGoalEasier({ goalId: goal.id });
        if (eased.kind === 'missing') return undefined;
        return () => services.editGoal({ goalId: eased.goalId, fields: eased.before });
      }),
    setHecticDay: () =>
      doWithUndo(t('popupHecticSet'), async () => {
        await services.setHecticDay();
        return services.undoHecticDay;
      }),
    undoHecticDay: async () => {
      await services.undoHecticDay();
      await load();
    },
    report: (error: unknown) => app.report(error, 'popup'),
  };
}

export type PopupModel = ReturnType<typeof createPopupModel>;
