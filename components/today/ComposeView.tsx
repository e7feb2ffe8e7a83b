import { useLayoutEffect, useRef } from 'preact/hooks';
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
  const compose = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // What was pressed looks like a field and is gone: typing goes into the one that came instead.
    if (document.activeElement !== document.body) return;
    compose.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }, []);
  return (
    <ReviewFrame title={t('popupAdd')} onBack={model.closeComposer}>
      <div ref={compose} class={styles.compose}>
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
