import { Button } from '@/components/ui/Button';
import { HECTIC_MINUTES } from '@/lib/domain/goal/hectic-day';
import { t } from '@/lib/i18n/t';
import popup from './Popup.module.css';
import type { PopupModel } from './popup-model';

export interface HecticDayProps {
  model: PopupModel;
  isHectic: boolean;
}

/** One press makes today small; the same place makes it an ordinary day again. */
export function HecticDay({ model, isHectic }: HecticDayProps) {
  const press = isHectic ? model.undoHecticDay : model.setHecticDay;
  return (
    <Button kind="quiet" onClick={() => void press()}>
      {t(isHectic ? 'popupOrdinaryDay' : 'popupHectic')}
    </Button>
  );
}

/** What a hectic day asks for: one review of five minutes (S-036). */
export function SmallDay({ model }: Pick<HecticDayProps, 'model'>) {
  return (
    <>
      <p class={popup.note}>{t('popupHecticOn')}</p>
      <Button kind="primary" wide onClick={() => void model.review.startMinutes(HECTIC_MINUTES)}>
        {t('popupOneReview')}
      </Button>
    </>
  );
}
