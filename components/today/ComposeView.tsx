import { GoalComposer } from '@/components/goals/GoalComposer';
import { ReviewFrame } from '@/components/popup-review/ReviewFrame';
import { Tabs } from '@/components/ui/Tabs';
import { t } from '@/lib/i18n/t';
import { CardComposer } from './CardComposer';
import styles from './Compose.module.css';
import type { PopupModel } from './popup-model';

export interface ComposeViewProps {
  model: PopupModel;
}

const TABS = ['goal', 'card'] as const;

/** Behind "+": a goal in one line, or a card in two fields. */
export function ComposeView({ model }: ComposeViewProps) {
  const { tab } = model.composer.text.value;
  return (
    <ReviewFrame title={t('popupAdd')} onBack={model.closeComposer}>
      <div class={styles.compose}>
        <Tabs
          label={t('popupAdd')}
          tabs={TABS.map((name) => ({
            name,
            label: t(name === 'goal' ? 'popupGoalTab' : 'popupCardTab'),
          }))}
          current={tab}
          onChoose={model.composer.open}
        />
        {tab === 'goal' ? (
          <GoalComposer model={model.composer} />
        ) : (
          <CardComposer model={model.composer} />
        )}
      </div>
    </ReviewFrame>
  );
}
