import type { ComponentChildren } from 'preact';
import { Heading } from '@/components/ui/Heading';
import { PopupFrame } from '@/components/ui/PopupFrame';
import { t } from '@/lib/i18n/t';
import { ArrowLeft } from './icons';
import styles from './ReviewFrame.module.css';
import { TimeLine } from './TimeLine';
import type { ReviewTime } from './review-view';

export interface ReviewFrameProps {
  title: string;
  /** Absent where nothing is timed. */
  time?: ReviewTime;
  /** Where the way back leads, if it is not simply back. */
  backLabel?: string;
  onBack: () => Promise<void> | void;
  children: ComponentChildren;
}

/** The popup while it is not Today: the way back, what this is, and the thin line of time on top. */
export function ReviewFrame({ title, time, backLabel, onBack, children }: ReviewFrameProps) {
  return (
    <PopupFrame
      top={time && <TimeLine time={time} />}
      head={
        <>
          <button type="button" class={styles.back} onClick={() => void onBack()}>
            <ArrowLeft />
            {backLabel ?? t('popupBack')}
          </button>
          <Heading class={styles.title}>{title}</Heading>
        </>
      }
    >
      <div class={styles.fill}>{children}</div>
    </PopupFrame>
  );
}
