import { EmptyState } from '@/components/ui/EmptyState';
import { t } from '@/lib/i18n/t';
import type { PopupReviewModel } from './popup-review-model';
import type { PrepDecks } from './review-view';
import styles from './lists.module.css';
import { ReviewFrame } from './ReviewFrame';

/** "Before I…": which deck to look through, five cards in ninety seconds. */
export function PrepDecksView({ model, decks }: { model: PopupReviewModel; decks: PrepDecks }) {
  return (
    <ReviewFrame title={t('reviewBefore')} onBack={model.leave}>
      {decks.length === 0 ? (
        <div class={styles.empty}>
          <EmptyState sentence={t('reviewNothingNow')} />
        </div>
      ) : (
        <div>
          <p class={styles.lead}>{t('reviewBeforeHow')}</p>
          <ul class={styles.choices}>
            {decks.map(({ deckId, name }) => (
              <li key={deckId}>
                <button
                  type="button"
                  class={styles.choice}
                  onClick={() => void model.startPrep(deckId)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ReviewFrame>
  );
}
