import { signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import { createUndoOffer } from '@/components/ui/undo-offer-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { Goal, GoalFields } from '@/lib/domain/goal/goal';
import { fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import type { GoalRow } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import { createComposerModel } from './composer-model';
import { createParkOffer } from './park-offer-model';

type GoalChanged = Awaited<ReturnType<DashboardApp['services']['editGoal']>>;
type Feeds = Awaited<ReturnType<DashboardApp['services']['loadFeeds']>>;

/** All goals: active, parked, archived; adding, editing, moving and deleting, each with its way back. */
export function createGoalsModel(app: DashboardApp) {
  const { services } = app;
  const rows = signal<readonly GoalRow[] | undefined>(undefined);
  const feeds = signal<Feeds>({ decks: [], lessons: [] });
  const editing = signal<Goal | undefined>(undefined);
  /** The goal in the form was deleted meanwhile. */
  let isGone = false;
  const isAdding = signal(false);
  const once = createOnce();
  const parkOffer = createParkOffer(app, () => void load());
  const composer = createComposerModel(app, {
    onGoalAdded: (goal, isOverLimit) => {
      isAdding.value = false;
      sayAdded(goal);
      void load();
      if (isOverLimit) void parkOffer.offer();
    },
    onCardAdded: () => undefined,
  });

  const report = (error: unknown) => app.report(error, 'goals');
  const attempt = createAttempt(report);
  const offerUndo = createUndoOffer(app, attempt, load);

  async function load(): Promise<void> {
    try {
      [rows.value, feeds.value] = await Promise.all([services.loadGoals(), services.loadFeeds()]);
    } catch (error) {
      report(error);
    }
  }

  /** Says what became of a goal, with the way back. */
  const change = (work: () => Promise<GoalChanged>) =>
    attempt(async () => {
      const changed = await work();
      await load();
      if (changed.kind === 'changed') offerUndo(changed.label, changed.undoId);
    });

  const remove = ({ id: goalId }: Goal) => change(() => services.deleteGoal({ goalId }));

  function sayAdded(goal: Goal): void {
    const action = { label: t('undo'), onPress: () => void remove(goal) };
    showToast({ text: t('goalsAdded'), action });
  }

  /** Saves what the form changed; a goal that was deleted meanwhile is kept as a new one. */
  async function save(goal: Goal, fields: GoalFields): Promise<void> {
    const { id: goalId } = goal;
    const saved = isGone
      ? await services.createGoal({ sentence: fields.title, beside: fields })
      : await services.editGoal({ goalId, from: fieldsOfGoal(goal), to: fields });
    isGone = saved.kind === 'missing';
    if (isGone) return showToast({ text: t('goneMeanwhile') });
    if (editing.value === goal) edit(undefined);
    if (saved.kind === 'created') sayAdded(saved.goal);
    if (saved.kind === 'changed') offerUndo(saved.label, saved.undoId);
    await load();
  }

  function edit(goal: Goal | undefined): void {
    editing.value = goal;
    isGone = false;
  }

  return {
    rows,
    feeds,
    editing,
    isAdding,
    composer,
    parkOffer,
    load,
    add: () =>
      attempt(async () => {
        await composer.load();
        isAdding.value = true;
      }),
    /** Opens the editor of the goal that the address names. */
    open: (id: string) => edit(rows.value?.find((row) => row.goal.id === id)?.goal),
    edit,
    save: (goal: Goal, fields: GoalFields) => attempt(() => once(() => save(goal, fields))),
    park: ({ id: goalId }: Goal) => change(() => services.parkGoal({ goalId })),
    archive: ({ id: goalId }: Goal) => change(() => services.archiveGoal({ goalId })),
    activate: ({ id: goalId }: Goal) => change(() => services.activateGoal({ goalId })),
    remove,
  };
}

export type GoalsModel = ReturnType<typeof createGoalsModel>;
