import { CardHtml } from '@/components/review/CardHtml';
import { t } from '@/lib/i18n/t';
import type { CardsPreview } from './import-stage-model';
import styles from './SampleCards.module.css';

/** The first cards as they will be asked: question beside answer. */
export function SampleCards({ sample }: Pick<CardsPreview, 'sample'>) {
  return (
    <ol class={styles.cards} aria-label={t('transferFirstCards')}>
      {sample.map(({ line, front, back }) => (
        <li key={line} class={styles.card}>
          <CardHtml class={styles.front ?? ''} html={front} size="text" />
          <CardHtml class={styles.back ?? ''} html={back} size="text" />
          <span class={styles.line}>{t('transferLineNumber', line)}</span>
        </li>
      ))}
    </ol>
  );
}
