import { ShareBar } from '@/components/ui/ShareBar';
import { t } from '@/lib/i18n/t';
import styles from './Insights.module.css';

export interface NumberBesideLineProps {
  title: string;
  /** What the number means, in one sentence. */
  sentence: string;
  /** The line it stands beside: "Aim: 80 %". */
  line: string;
  /** Absent while there is too little to say. */
  value?: string;
  detail?: string;
  /** 0–1: how far the bar goes. */
  share?: number;
  /** Where the line is on the bar, 0–1; with `to` a band. */
  mark?: { readonly from: number; readonly to?: number };
}

/** One number with its bar (pine) and its line (saffron). */
export function NumberBesideLine(props: NumberBesideLineProps) {
  const { title, sentence, line, value, detail, share = 0, mark } = props;
  return (
    <article class={styles.number}>
      <h2>{title}</h2>
      {value === undefined ? (
        <p class={styles.soon}>{t('insightsSoon')}</p>
      ) : (
        <p class={styles.value}>
          <strong>{value}</strong> <span>{detail}</span>
        </p>
      )}
      <div class={styles.bar}>
        <ShareBar share={share} thickness={8} tone="accent">
          {mark && (
            <span
              class={mark.to === undefined ? styles.line : styles.band}
              style={{ '--from': clamp(mark.from), '--to': clamp(mark.to ?? mark.from) }}
            />
          )}
        </ShareBar>
      </div>
      <p class={styles.lineText}>{line}</p>
      <p class={styles.sentence}>{sentence}</p>
    </article>
  );
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
