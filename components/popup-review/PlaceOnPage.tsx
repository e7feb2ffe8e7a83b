import { t } from '@/lib/i18n/t';
import styles from './PlaceOnPage.module.css';
import type { PopupReviewModel } from './popup-review-model';

/** For a person who came by a card's Source: the way to the very sentence, or the sentence itself. */
export function PlaceOnPage({ model }: { model: PopupReviewModel }) {
  const place = model.place.value;
  if (place === undefined) return null;
  const { phrase, sentence, lang, isThere } = place;
  if (isThere) {
    return (
      <button type="button" class={styles.show} onClick={() => void model.showPlace()}>
        {t('reviewPlaceShow', phrase)}
      </button>
    );
  }
  return (
    <section class={styles.changed} role="status">
      <p>{t('reviewPlaceChanged')}</p>
      <blockquote class={styles.quote} lang={lang} dir="auto">
        {sentence?.before}
        <mark>{phrase}</mark>
        {sentence?.after}
      </blockquote>
    </section>
  );
}
