import { Button } from '@/components/ui/Button';
import { REVIEW_MINUTES } from '@/lib/domain/review-session/review-session';
import { t, tn } from '@/lib/i18n/t';
import { leftWords } from './origin-words';
import type { PopupReviewModel } from './popup-review-model';
import styles from './ShortBreak.module.css';

export interface ShortBreakProps {
  model: PopupReviewModel;
}

/** "A short break? Cards for 1, 3, 5 or 10 minutes", or the way back into an interrupted one. */
export function ShortBreak({ model }: ShortBreakProps) {
  const waitingMs = model.waiting.value;
  return (
    <fieldset class={styles.break}>
      <legend class="visually-hidden">{t('reviewShortBreak')}</legend>
      <div class={styles.line}>
        <span aria-hidden="true">
          {t(waitingMs === undefined ? 'reviewShortBreak' : 'reviewWaiting')}
        </span>
        {waitingMs === undefined ? (
          <PageCards model={model} />
        ) : (
          <button type="button" class={styles.link} onClick={() => void model.dropWaiting()}>
            {t('reviewOther')}
          </button>
        )}
      </div>
      {waitingMs === undefined ? (
        <div class={styles.chips}>
          {REVIEW_MINUTES.map((minutes) => (
            <Button key={minutes} kind="chip" onClick={() => void model.startMinutes(minutes)}>
              {t('reviewMin', minutes)}
            </Button>
          ))}
        </div>
      ) : (
        <Button kind="chip" wide onClick={() => void model.continueReview()}>
          {t('reviewContinue', leftWords(waitingMs))}
        </Button>
      )}
    </fieldset>
  );
}

/** "3 cards from this page": only where the page is a source, or its site is linked to a deck. */
function PageCards({ model }: ShortBreakProps) {
  const count = model.pageCards.value.length;
  if (count === 0) return null;
  return (
    <button type="button" class={styles.link} onClick={() => void model.startPage()}>
      {tn('reviewFromPage', count)}
    </button>
  );
}

/** "Before I…": a look at a deck right before it is needed (S-060). */
export function BeforeButton({ model }: ShortBreakProps) {
  return (
    <Button kind="quiet" onClick={() => void model.choosePrep()}>
      {t('reviewBefore')}
    </Button>
  );
}
