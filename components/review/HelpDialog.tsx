import { Dialog } from '@/components/ui/Dialog';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import { KEY_TABLE } from './keys';

/** The keys of the new tab; the same table binds them. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('newtabKeys')} onClose={onClose}>
      <dl class="help-keys">
        {KEY_TABLE.map(({ keys, meaning }) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === ' ' ? t('newtabSpace') : key.toUpperCase()}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p class="help-note">{t('newtabKeysNote')}</p>
      <Button kind="primary" onClick={onClose}>
        {t('close')}
      </Button>
    </Dialog>
  );
}
