import { Button } from '@/components/ui/Button';
import { DialogActions } from '@/components/ui/Dialog';
import { t } from '@/lib/i18n/t';
import type { SlippingModel } from './slipping-model';

/** At the foot of a way to help that is written: back to the others, or saved. */
export function SlippingActions({ model }: { model: SlippingModel }) {
  return (
    <DialogActions>
      <Button onClick={() => model.show('ways')}>{t('slippingBack')}</Button>
      <Button kind="primary" type="submit">
        {t('save')}
      </Button>
    </DialogActions>
  );
}
