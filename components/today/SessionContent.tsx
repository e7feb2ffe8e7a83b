import { Button } from '@/components/ui/Button';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import styles from './Popup.module.css';
import session from './Session.module.css';

export interface SessionContentProps {
  open: GoalSession;
  onCards: () => void;
  onLesson: () => void;
}

/** Where a fed goal leads: its cards or its lesson. That is the next step while it runs. */
export function SessionContent({ open, onCards, onLesson }: SessionContentProps) {
  const { feed } = open.goal;
  if (feed === undefined) return null;
  const kind = open.session.state === 'running' ? 'primary' : 'outline';
  if (feed.kind === 'deck') {
    return (
      <div class={session.content}>
        <p class={styles.note}>{t('popupGoToCards')}</p>
        <Button kind={kind} onClick={onCards}>
          {t('popupOpenCards')}
        </Button>
      </div>
    );
  }
  return (
    <div class={session.content}>
      <p class={styles.note}>{t('popupGoToLesson')}</p>
      <Button kind={kind} onClick={onLesson}>
        {t('popupOpenLesson')}
      </Button>
    </div>
  );
}
