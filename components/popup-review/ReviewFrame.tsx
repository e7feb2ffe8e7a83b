import type { ComponentChildren } from 'preact';
import { Heading } from '@/components/ui/Heading';
import { ArrowLeft } from './icons';
import { t } from '@/lib/i18n/t';
import styles from './ReviewFrame.module.css';
import { TimeLine } from './TimeLine';
import type { ReviewTime } from './review-view';

export interface ReviewFrameProps {
  title: string;
  /** Absent where nothing is timed. */
  time?: ReviewTime;
  onBack: () => Promise<void> | void;
  children: ComponentChildren;
}

/** The popup while it is not Today: the way back, what this is, and the thin line of time on top. */
export function ReviewFrame({ title, time, onBack, children }: ReviewFrameProps) {
  return (
    <div class={styles.frame}>
      {time && <TimeLine time={time} />}
      <header class={styles.header}>
        <button type="button" class={styles.back} onClick={() => void onBack()}>
          <ArrowLeft />
          {t('popupBack')}
        </button>
        <Heading class={styles.title}>{title}</Heading>
      </header>
      {children}
    </div>
  );
}
