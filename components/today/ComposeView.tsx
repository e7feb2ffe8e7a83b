import { GoalComposer } from '@/components/goals/GoalComposer';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import { CardComposer } from './CardComposer';
import compose from './Compose.module.css';
import styles from './Popup.module.css';
import type { PopupModel } from './popup-model';

export interface ComposeViewProps {
  model: PopupModel;
}

const TABS = ['goal', 'card'] as const;

/** Behind "+": a goal in one line, or a card in two fields. */
export function ComposeView({ model }: ComposeViewProps) {
  const { tab } = model.composer.text.value;
  return (
    <div class={styles.state}>
      <header class={styles.header}>
        <h1 class="visually-hidden">{t('popupAdd')}</h1>
        <div class={compose.tabs} role="group" aria-label={t('popupAdd')}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={tab === name}
              onClick={() => model.composer.open(name)}
            >
              {t(name === 'goal' ? 'popupGoalTab' : 'popupCardTab')}
            </button>
          ))}
        </div>
        <Button kind="quiet" onClick={model.closeComposer}>
          {t('popupBack')}
        </Button>
      </header>
      <div class={styles.body}>
        {tab === 'goal' ? (
          <GoalComposer model={model.composer} />
        ) : (
          <CardComposer model={model.composer} />
        )}
      </div>
    </div>
  );
}
