import { Button } from '@/components/ui/Button';
import { locale, t } from '@/lib/i18n/t';
import type { ImportModel } from './import-model';
import type { ImportStage } from './import-stage-model';
import styles from './ImportRunning.module.css';
import panel from './Panel.module.css';

export interface ImportRunningProps {
  model: ImportModel;
  stage: Extract<ImportStage, { kind: 'importing' }>;
}

/** A running import: how far, how fast, and the way out. */
export function ImportRunning({ model, stage }: ImportRunningProps) {
  const { name, done, total, perSecond, isRestore } = stage;
  const number = new Intl.NumberFormat(locale());
  return (
    <div class={panel.panel}>
      <div class={styles.running}>
        <p id="transfer-running" class={styles.title}>
          {t('transferImporting', name)}
        </p>
        <progress
          class={panel.bar}
          max={Math.max(1, total)}
          // Without a value the bar moves and promises nothing: a copy is kept first, the file is read.
          value={done === 0 ? undefined : done}
          aria-labelledby="transfer-running"
        />
        {isRestore && <p class={panel.numbers}>{t('transferOthersWait')}</p>}
        <div class={styles.row}>
          <p class={panel.numbers}>
            {done === 0
              ? t('transferGettingReady')
              : t('transferProgress', number.format(done), number.format(total))}
            {perSecond > 0 && ` · ${t('transferRate', number.format(perSecond))}`}
          </p>
          <Button onClick={model.cancel}>{t('cancel')}</Button>
        </div>
      </div>
    </div>
  );
}
