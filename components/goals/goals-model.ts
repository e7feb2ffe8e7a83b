import { signal } from '@preact/signals';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { Goal, GoalFields } from '@/lib/domain/goal/goal';
import { fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import type { GoalRow } from '@/lib/domain/goal/today-list';
import type { UndoId } from '@/lib/domain/ids';
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

  /** Says what became of a goal, with the way back. */
  async function change(work: () => Promise<GoalChanged>): Promise<void> {
    try {
      const changed = await work();
      await load();
      if (changed.kind === 'changed') offerUndo(changed);
    } catch (error) {
      app.report(error, 'goals');
    }
  }

  function offerUndo({ label, undoId }: Extract<GoalChanged, { kind: 'changed' }>): void {
    const onPress = () => void undo(undoId).catch((error: unknown) => app.report(error, 'goals'));
    showToast({ text: label, action: { label: t('undo'), onPress } });
  }

  async function undo(undoId: UndoId): Promise<void> {
    const undone = await services.undoChange({ undoId });
    await load();
    if (undone.kind === 'undone' && undone.kept > 0) {
      showToast({ text: t('libraryUndoKept', undone.kept) });
    }
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
    if (saved.kind === 'created') showToast({ text: t('goalsAdded') });
    if (saved.kind === 'changed') offerUndo(saved);
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
    add: async () => {
      await composer.load();
      isAdding.value = true;
    },
    /** Opens the editor of the goal that the address names. */
    open: (id: string) => edit(rows.value?.find((row) => row.goal.id === id)?.goal),
    edit,
    save: (goal: Goal, fields: GoalFields) =>
      once(() => save(goal, fields)).catch((error: unknown) => app.report(error, 'goals')),
    park: ({ id: goalId }: Goal) => change(() => services.parkGoal({ goalId })),
    archive: ({ id: goalId }: Goal) => change(() => services.archiveGoal({ goalId })),
    activate: ({ id: goalId }: Goal) => change(() => services.activateGoal({ goalId })),
    remove: ({ id: goalId }: Goal) => change(() => services.deleteGoal({ goalId })),
  };
}

export type GoalsModel = ReturnType<typeof createGoalsModel>;
