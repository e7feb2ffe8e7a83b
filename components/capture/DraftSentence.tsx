import type { DraftView } from '@/lib/domain/capture/draft-view';
import { t } from '@/lib/i18n/t';
import styles from './DraftFinisher.module.css';

export interface DraftSentenceProps {
  draft: DraftView;
  /** Of the sentence, for the field that it belongs to. */
  id?: string;
}

/** Where a phrase came from, and the phrase marked in its sentence. */
export function DraftSentence({ draft, id }: DraftSentenceProps) {
  const { sentence, phrase, lang, title, host, link, isPhraseOnly } = draft;
  const from = title ?? host;
  return (
    <div class={styles.sentence}>
      {from && (
        <p class={styles.source}>
          {link ? (
            <a
              href={link}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t('captureSource')}: ${from}`}
            >
              {from}
            </a>
          ) : (
            from
          )}
        </p>
      )}
      {sentence ? (
        <blockquote id={id} class={styles.quote} lang={lang} dir="auto">
          {sentence.before}
          <mark>{sentence.phrase}</mark>
          {sentence.after}
        </blockquote>
      ) : (
        <p id={id} class={styles.phrase} lang={lang} dir="auto">
          <mark>{phrase}</mark>
        </p>
      )}
      {isPhraseOnly && <p class={styles.note}>{t('capturePhraseOnly')}</p>}
    </div>
  );
}
