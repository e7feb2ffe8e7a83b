import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { EmptyState } from '@/components/ui/EmptyState';
import { ScreenHead } from '@/components/ui/ScreenHead';
import type { Goal } from '@/lib/domain/goal/goal';
import { t, type MessageKey } from '@/lib/i18n/t';
import { GoalComposer } from './GoalComposer';
import { GoalEditor } from './GoalEditor';
import { GoalLine } from './GoalLine';
import styles from './Goals.module.css';
import type { GoalsModel } from './goals-model';
import { ParkDialog } from './ParkDialog';

export interface GoalsScreenProps {
  model: GoalsModel;
  /** The goal that the address names: its editor opens. */
  goalId?: string | undefined;
}

const SECTIONS: readonly { status: Goal['status']; title: MessageKey }[] = [
  { status: 'active', title: 'goalsActive' },
  { status: 'parked', title: 'goalsParked' },
  { status: 'archived', title: 'goalsArchived' },
];

/** All goals: what is active, what rests, what is done with. */
export function GoalsScreen({ model, goalId }: GoalsScreenProps) {
  const rows = model.rows.value;
  const isLoaded = rows !== undefined;
  useEffect(() => {
    if (goalId !== undefined && isLoaded) model.open(goalId);
  }, [goalId, isLoaded]);
  return (
    <div class={styles.goals}>
      <ScreenHead title={t('goalsTitle')}>
        {rows && rows.length > 0 && (
          <Button kind="primary" onClick={() => void model.add()}>
            {t('goalsAddGoal')}
          </Button>
        )}
      </ScreenHead>
      {rows?.length === 0 && (
        <EmptyState sentence={t('goalsEmpty')}>
          <Button kind="primary" onClick={() => void model.add()}>
            {t('goalsAddFirst')}
          </Button>
        </EmptyState>
      )}
      {SECTIONS.map(({ status, title }) => {
        const shown = rows?.filter((row) => row.goal.status === status) ?? [];
        if (shown.length === 0) return null;
        return (
          <section key={status} class={styles.section}>
            <h2>{t(title)}</h2>
            <ul class={styles.list}>
              {shown.map((row) => (
                <GoalLine key={row.goal.id} row={row} model={model} />
              ))}
            </ul>
          </section>
        );
      })}
      <GoalDialogs model={model} />
    </div>
  );
}

function GoalDialogs({ model }: Pick<GoalsScreenProps, 'model'>) {
  const editing = model.editing.value;
  const closeAdding = () => {
    model.isAdding.value = false;
    model.composer.close();
  };
  return (
    <>
      {model.isAdding.value && (
        <Dialog title={t('goalsNew')} onClose={closeAdding}>
          <GoalComposer model={model.composer} />
        </Dialog>
      )}
      {editing && <GoalEditor key={editing.id} goal={editing} model={model} />}
      <ParkDialog model={model.parkOffer} />
    </>
  );
}
