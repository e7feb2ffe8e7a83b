import { Button } from '@/components/ui/Button';
import { minutesText } from '@/components/goals/goal-text';
import { t } from '@/lib/i18n/t';
import styles from './Popup.module.css';
import session from './Session.module.css';

export interface ReviewSlotProps {
  minutes: number;
  onEnd: () => void;
}

/** A short break with cards. */
export function ReviewSlot({ minutes, onEnd }: ReviewSlotProps) {
  return (
    <main class={styles.state}>
      <header class={styles.header}>
        <h1 class={styles.heading}>{minutesText(minutes)}</h1>
      </header>
      <div class={styles.body}>
        <section class={styles.card}>
          <p class={styles.note}>{t('popupGoToCards')}</p>
          <a class={session.go} href="/newtab.html" target="_blank" rel="noopener">
            {t('popupOpenTab')}
          </a>
          <div class={styles.bottom}>
            <Button onClick={onEnd}>{t('popupBack')}</Button>
          </div>
        </section>
      </div>
    </main>
  );
}
