import { useState } from 'preact/hooks';
import type { HelpView } from '@/components/review/open-slipping-model';
import { createAttempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import { openHelp } from './open-help-model';
import type { PopupReviewModel } from './popup-review-model';
import styles from './PopupReviewScreen.module.css';

/** The card that was answered last keeps slipping: what can be done for it (C-22). Nothing where it does not. */
export function HelpOffer({ model }: { model: PopupReviewModel }) {
  const [shown, setShown] = useState<{ readonly Help: HelpView }>();
  const previous = model.previous.value;
  if (previous?.kind !== 'answered' || !previous.isLeech) return null;
  const open = async () => {
    const Help = await openHelp(model);
    setShown(Help && { Help });
  };
  return (
    <div class={styles.help}>
      {!previous.helped && (
        <Button kind="quiet" onClick={() => void createAttempt(model.report)(open)}>
          {t('slippingOffer')}
        </Button>
      )}
      {shown && <shown.Help onClose={() => setShown(undefined)} />}
    </div>
  );
}
