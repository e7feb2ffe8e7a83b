import { signal } from '@preact/signals';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { Goal, GoalFields } from '@/lib/domain/goal/goal';
import { fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import type { GoalRow } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import { createComposerModel } from './composer-model';
import { createParkOffer } from './park-offer-model';

type Feeds = Awaited<ReturnType<DashboardApp['services']['loadFeeds']>>;

/** All goals: active, parked, archived; adding, editing, moving and deleting, each with its way back. */
export function createGoalsModel(app: DashboardApp) {
  const { services } = app;
  const rows = signal<readonly GoalRow[] | undefined>(undefined);
  const feeds = signal<Feeds>({ decks: [], lessons: [] });
  const editing = signal<Goal | undefined>(undefined);
  const isAdding = signal(false);
  const parkOffer = createParkOffer(app, () => void load());
  const composer = createComposerModel(app, {
    onGoalAdded: (_goal, isOverLimit) => {
      isAdding.value = false;
      showToast({ text: t('goalsAdded') });
      void load();
      if (isOverLimit) void parkOffer.offer();
    },
    onCardAdded: () => undefined,
  });

  async function load(): Promise<void> {
    try {
      [rows.value, feeds.value] = await Promise.all([services.loadGoals(), services.loadFeeds()]);
    } catch (error) {
      app.report(error, 'goals');
    }
  }

  async function doWithUndo(
    text: string,
    work: () => Promise<unknown>,
    undo: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
      await load();
      const onPress = () =>
        void undo().then(load, (error: unknown) => app.report(error, 'goals undo'));
      showToast({ text, action: { label: t('undo'), onPress } });
    } catch (error) {
      app.report(error, 'goals');
    }
  }

  const back = (goal: Goal) => () => {
    const goalId = goal.id;
    if (goal.status === 'parked') return services.parkGoal({ goalId });
    return goal.status === 'archived'
      ? services.archiveGoal({ goalId })
      : services.activateGoal({ goalId });
  };

  return {
    rows,
    feeds,
    editing,
    isAdding,
    composer,
    parkOffer,
    load,
    add: async () => {
      await composer.load();
      isAdding.value = true;
    },
    /** Opens the editor of the goal that the address names. */
    open: (id: string) => {
      editing.value = rows.value?.find((row) => row.goal.id === id)?.goal;
    },
    edit: (goal: Goal) => {
      editing.value = goal;
    },
    save: async (goal: Goal, fields: GoalFields) => {
      editing.value = undefined;
      const goalId = goal.id;
      const before = fieldsOfGoal(goal);
      await doWithUndo(
        t('goalsSaved'),
        () => services.editGoal({ goalId, fields }),
        () => services.editGoal({ goalId, fields: before }),
      );
    },
    park: (goal: Goal) =>
      doWithUndo(t('goalsParkedNow'), () => services.parkGoal({ goalId: goal.id }), back(goal)),
    archive: (goal: Goal) =>
      doWithUndo(
        t('goalsArchivedNow'),
        () => services.archiveGoal({ goalId: goal.id }),
        back(goal),
      ),
    activate: (goal: Goal) =>
      doWithUndo(
        t('goalsActiveAgain'),
        () => services.activateGoal({ goalId: goal.id }),
        back(goal),
      ),
    remove: (goal: Goal) =>
      doWithUndo(
        t('goalsDeleted'),
        () => services.deleteGoal({ goalId: goal.id }),
        () => services.restoreGoal({ goalId: goal.id }),
      ),
  };
}

export type GoalsModel = ReturnType<typeof createGoalsModel>;
