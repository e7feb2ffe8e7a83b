import { Button } from '@/components/ui/Button';
import { rememberFocus } from '@/components/ui/remember-focus';
import { t } from '@/lib/i18n/t';
import styles from './Popup.module.css';
import session from './Session.module.css';
import type { SessionModel } from './session-model';

export interface NotificationQuestionProps {
  model: SessionModel;
}

/** Asked once, beside the first running session; it holds nothing up. */
export function NotificationQuestion({ model }: NotificationQuestionProps) {
  if (model.notifications.value !== 'unasked') return null;
  const answer = (isWanted: boolean) => {
    const returnFocus = rememberFocus();
    void model.answerNotifications(isWanted).then(returnFocus);
  };
  return (
    <div class={session.ask} role="group" aria-label={t('popupTell')}>
      <p class={styles.note}>{t('popupTell')}</p>
      <div class={styles.row}>
        <Button kind="quiet" onClick={() => answer(true)}>
          {t('popupTellYes')}
        </Button>
        <Button kind="quiet" onClick={() => answer(false)}>
          {t('popupTellNo')}
        </Button>
      </div>
    </div>
  );
}
