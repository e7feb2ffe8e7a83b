import { createAttempt } from '@/components/ui/attempt';
import { showToast } from '@/components/ui/Toast';
import { t } from '@/lib/i18n/t';
import styles from './FooterButtons.module.css';
import type { PopupListsModel } from './popup-lists-model';
import type { PopupReviewModel } from './popup-review-model';

export interface FooterButtonsProps {
  review: PopupReviewModel;
  lists: PopupListsModel;
}

/** The quiet ways back at the foot of the popup: the last answer, and what was shown or saved last. */
export function FooterButtons({ review, lists }: FooterButtonsProps) {
  const attempt = createAttempt(review.report);
  const undo = async () => {
    const isUndone = await review.undo();
    showToast({ text: t(isUndone ? 'newtabUndone' : 'reviewNothingToUndo') });
  };
  return (
    <>
      <button type="button" class={styles.button} onClick={() => void attempt(undo)}>
        {t('undo')}
      </button>
      <button type="button" class={styles.button} onClick={() => void lists.open('shown')}>
        {t('reviewLastShown')}
      </button>
    </>
  );
}
