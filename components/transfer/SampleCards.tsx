import { CardHtml } from '@/components/review/CardHtml';
import { t } from '@/lib/i18n/t';
import type { NotesPreview } from './import-stage-model';
import preview from './ImportPreview.module.css';
import panel from './Panel.module.css';
import styles from './SampleCards.module.css';

export interface SampleCardsProps extends Pick<NotesPreview, 'sample'> {
  /** Whether their lines can be found in the file. */
  hasLines?: boolean;
}

/** Some cards as they will be asked: the question above its answer. */
export function SampleCards({ sample, hasLines = false }: SampleCardsProps) {
  if (sample.length === 0) return null;
  return (
    <div>
      <h3 id="transfer-sample" class={preview.subheading}>
        {t('transferSomeCards')}
      </h3>
      <ul class={styles.cards} aria-labelledby="transfer-sample">
        {sample.map(({ line, front, back, author }) => (
          <li key={line} class={styles.card}>
            <CardHtml class={`card-text ${styles.side}`} html={front} size="text" author={author} />
            <CardHtml
              class={`${styles.side} ${styles.back}`}
              html={back}
              size="text"
              author={author}
            />
            {hasLines && <span class={panel.caption}>{t('transferLineNumber', line)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
