import { Button } from '@/components/ui/Button';
import type { GoalFeed } from '@/lib/domain/goal/goal';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import styles from './Popup.module.css';
import session from './Session.module.css';

export interface SessionContentProps {
  open: GoalSession;
  /** Opens the cards of a deck-fed goal inside the running session. */
  onCards: () => void;
}

/** Where the Start of a fed goal leads: its cards, its lesson, its site. */
export function SessionContent({ open, onCards }: SessionContentProps) {
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
  const way = wayTo(feed);
  return (
    <div class={session.content}>
      <p class={styles.note}>{way.sentence}</p>
      <a class={session.go} href={way.href} target="_blank" rel="noopener">
        {way.label}
      </a>
    </div>
  );
}

function wayTo(feed: Exclude<GoalFeed, { kind: 'deck' }>): {
  sentence: string;
  label: string;
  href: string;
} {
  switch (feed.kind) {
    case 'lesson':
      return {
        sentence: t('popupGoToLesson'),
        label: t('popupOpenLesson'),
        href: `/dashboard.html#/lessons/${encodeURIComponent(feed.lessonId)}`,
      };
    case 'site':
      return { sentence: feed.host, label: t('popupOpenSite'), href: `https://${feed.host}/` };
  }
}
