import { t } from '@/lib/i18n/t';
import styles from './FooterButtons.module.css';
import type { PopupListsModel } from './popup-lists-model';

export interface FooterButtonsProps {
  onUndo: () => void;
  lists: PopupListsModel;
  /** Whether a saved phrase waits for its meaning. */
  hasSaved: boolean;
}

/** The quiet ways back at the foot of the popup: what was done last, and what was shown or saved last. */
export function FooterButtons({ onUndo, lists, hasSaved }: FooterButtonsProps) {
  return (
    <>
      <button type="button" class={styles.button} onClick={onUndo}>
        {t('undo')}
      </button>
      <button type="button" class={styles.button} onClick={() => void lists.open('shown')}>
        {t('reviewLastShown')}
      </button>
      {hasSaved && (
        <button type="button" class={styles.button} onClick={() => void lists.open('saved')}>
          {t('reviewLastSaved')}
        </button>
      )}
    </>
  );
}
