import { Button } from '@/components/ui/Button';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import styles from './Popup.module.css';
import session from './Session.module.css';

export interface SessionContentProps {
  open: GoalSession;
  /** Opens the cards of a deck-fed goal inside the running session. */
  onCards: () => void;
  /** Opens the lesson of a lesson-fed goal inside the running session. */
  onLesson: () => void;
}

/** Where the Start of a fed goal leads: its cards, its lesson, its site. */
export function SessionContent({ open, onCards, onLesson }: SessionContentProps) {
  const { feed } = open.goal;
  if (feed === undefined) return null;
  if (feed.kind === 'deck') {
    return (
      <div class={session.content}>
        <p class={styles.note}>{t('popupGoToCards')}</p>
        <Button onClick={onCards}>{t('popupOpenCards')}</Button>
      </div>
    );
  }
  if (feed.kind === 'lesson') {
    return (
      <div class={session.content}>
        <p class={styles.note}>{t('popupGoToLesson')}</p>
        <Button onClick={onLesson}>{t('popupOpenLesson')}</Button>
      </div>
    );
  }
  return (
    <div class={session.content}>
      <p class={styles.note}>{feed.host}</p>
      <a class={session.go} href={`https://${feed.host}/`} target="_blank" rel="noopener">
        {t('popupOpenSite')}
      </a>
    </div>
  );
}
