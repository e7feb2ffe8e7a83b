import { batch, computed, signal } from '@preact/signals';
import { createComposerModel } from '@/components/goals/composer-model';
import { createParkOffer } from '@/components/goals/park-offer-model';
import { createPopupListsModel } from '@/components/popup-review/popup-lists-model';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import { untilDone } from '@/components/ui/until-done';
import type { PopupApp } from '@/lib/app/popup-app';
import type { Goal } from '@/lib/domain/goal/goal';
import type { Settings } from '@/lib/domain/settings';
import { t } from '@/lib/i18n/t';
import { createGoalRunModel, type GoalRunView } from './goal-run-model';

type TodayNow = Awaited<ReturnType<PopupApp['services']['settleAndLoadToday']>>;

/** Which of its states the popup is in. */
export type PopupView = { readonly kind: 'loading' | 'today' | 'compose' | 'lists' | GoalRunView };

/** The popup: today's goals, the running session, its result, the composer, and the way to a review. */
export function createPopupModel(app: PopupApp) {
  const { services } = app;
  const now = signal<TodayNow | undefined>(undefined);
  const isComposing = signal(false);
  /** Nothing stored can be read right now. */
  const isUnavailable = signal(false);
  /** Readings of the day, counted as they were asked for. */
  let lastAsked = 0;
  let lastShown = 0;
  const run = createGoalRunModel(app, { surface: 'popup', reload: load });
  const { today, review } = run;
  const lists = createPopupListsModel(app, () => void load());

  const report = (error: unknown) => app.report(error, 'popup');
  const attempt = createAttempt(report);
  const once = createOnce();
  const parkOffer = createParkOffer(app, () => void load());

  const composer = createComposerModel(app, {
    onGoalAdded: ({ id: goalId }, isOverLimit) => {
      isComposing.value = false;
      const takeBack = () => services.deleteGoal({ goalId }).then(load);
      const action = { label: t('undo'), onPress: () => void attempt(takeBack) };
      showToast({ text: t('goalsAdded'), action });
      void load();
      if (isOverLimit) void parkOffer.offer();
    },
    onCardAdded: () => showToast({ text: t('popupCardAdded') }),
  });

  const view = computed((): PopupView => {
    if (today.value === undefined) return { kind: 'loading' };
    if (run.view.value === 'review') return { kind: 'review' };
    if (lists.list.value !== undefined) return { kind: 'lists' };
    if (run.view.value) return { kind: run.view.value };
    return { kind: isComposing.value ? 'compose' : 'today' };
  });

  /**
   * The day where nothing but the day is shown: what the next popup may begin with. Not what belongs to
   * the page that the popup stands on, and nothing half written.
   */
  const keepable = computed(() => {
    const isPlain = now.value?.today.open === undefined && now.value?.today.pending === undefined;
    const isToday = view.value.kind === 'today' && now.value?.review === undefined;
    const isOfPage = review.place.value !== undefined || review.pageCards.value.length > 0;
    return isPlain && isToday && !isOfPage && composer.isBlank.value ? now.value : undefined;
  });

  function show(next: TodayNow): void {
    run.show(next.today, next.totals);
    now.value = next;
  }

  /** Reads the day and shows it, unless what was asked for later is shown already. */
  async function readDay(): Promise<TodayNow> {
    const mine = ++lastAsked;
    const next = await services.settleAndLoadToday();
    if (mine > lastShown) {
      lastShown = mine;
      batch(() => show(next));
    }
    return next;
  }

  async function load(): Promise<void> {
    try {
      await readDay();
    } catch (error) {
      report(error);
    }
  }

  type Undoable = () => Promise<(() => Promise<unknown>) | undefined>;

  /** Does something that can be taken back; pressed twice in one moment, it is done once. */
  const doWithUndo = (text: string, work: Undoable, goal?: Goal) =>
    attempt(() => once(() => doAndSay(text, work), `${text} ${goal?.id}`));

  /** Says what was done with the way back, and reads the day again. */
  async function doAndSay(text: string, work: Undoable): Promise<void> {
    const undo = await work();
    if (undo === undefined) return;
    const onPress = () => void attempt(() => undo().then(load));
    showToast({ text, action: { label: t('undo'), onPress } });
    await load();
  }

  async function noted(done: Promise<{ kind: 'checkedIn'; id: string } | { kind: 'missing' }>) {
    const outcome = await done;
    return outcome.kind === 'checkedIn'
      ? () => services.undoCheckIn({ id: outcome.id })
      : undefined;
  }

  return {
    today,
    totals: computed(() => now.value?.totals),
    hasSaved: computed(() => now.value?.hasSaved ?? false),
    keepable,
    view,
    run,
    composer,
    parkOffer,
    review,
    lists,
    load,
    isUnavailable,
    /**
     * First load: the day, what was being typed, what waits, and whether the one question was asked. Where
     * nothing stored can be read, says so and goes on as soon as it can be.
     */
    open: async (): Promise<Settings> => {
      const [first] = await untilDone(
        () => Promise.all([readDay(), composer.load()]),
        (error) => {
          report(error);
          isUnavailable.value = true;
        },
      );
      batch(() => {
        isUnavailable.value = false;
        review.takeUp(first.review, first.totals);
        isComposing.value = composer.text.value.isOpen;
        run.session.notifications.value = first.settings.notifications;
      });
      return first.settings;
    },
    /** What may come a moment after the day is shown. */
    afterOpen: async (): Promise<void> => {
      await review.loadPage();
      for (const { goal, showsWhy } of today.value?.goals ?? []) {
        if (showsWhy) await services.markWhyShown({ goalId: goal.id });
      }
    },
    startGoal: run.start,
    compose: (tab: 'goal' | 'card') => {
      composer.open(tab);
      isComposing.value = true;
    },
    closeComposer: () => {
      composer.close();
      isComposing.value = false;
    },
    doneAlready: (goal: Goal) =>
      doWithUndo(
        t('goalsCheckedIn'),
        () => noted(services.checkIn({ goalId: goal.id, amount: goal.target.amount })),
        goal,
      ),
    skip: (goal: Goal) =>
      doWithUndo(t('goalsSkipped'), () => noted(services.skipGoal({ goalId: goal.id })), goal),
    makeEasier: (goal: Goal) =>
      doWithUndo(
        t('goalsEased'),
        async () => {
          const eased = await services.makeGoalEasier({ goalId: goal.id });
          if (eased.kind === 'same') showToast({ text: t('libraryNothingChanged') });
          if (eased.kind !== 'changed') return undefined;
          return () => services.undoChange({ undoId: eased.undoId });
        },
        goal,
      ),
    setHecticDay: () =>
      doWithUndo(t('popupHecticSet'), async () => {
        await services.setHecticDay();
        return services.undoHecticDay;
      }),
    /** Takes back what was done last: a Finish leads back to its clock, an answer is said. */
    undo: () =>
      attempt(() =>
        once(async () => {
          const last = await services.loadLastEnd();
          if (last) return run.session.takeBack(last);
          const isUndone = await review.undo();
          showToast({ text: t(isUndone ? 'newtabUndone' : 'reviewNothingToUndo') });
        }),
      ),
    undoHecticDay: () =>
      attempt(async () => {
        await services.undoHecticDay();
        await load();
      }),
    report,
  };
}

export type PopupModel = ReturnType<typeof createPopupModel>;
