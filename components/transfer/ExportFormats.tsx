import { useId } from 'preact/hooks';
import tick from '@/components/ui/Tick.module.css';
import { t } from '@/lib/i18n/t';
import { formatAgo } from '@/lib/i18n/when';
import styles from './ExportPanel.module.css';
import type { TransferModel } from './transfer-model';

/** The formats that fit what is taken, each with what it carries and what it does not. */
export function ExportFormats({ model }: { model: TransferModel }) {
  const { fileOut } = model;
  const chosen = fileOut.traits()?.format;
  const id = useId();
  return (
    <fieldset class={styles.formats}>
      <legend class={styles.label}>{t('transferAs')}</legend>
      {fileOut.offered().map(({ format }) => (
        <div key={format} class={styles.format}>
          <input
            type="radio"
            id={`${id}-${format}`}
            class={tick.box}
            name="export-format"
            checked={format === chosen}
            aria-describedby={`${id}-${format}-hint`}
            onChange={() => fileOut.chooseFormat(format)}
          />
          <label for={`${id}-${format}`} class={styles.name}>
            {t(`transferFormat_${format}`)}
          </label>
          <p id={`${id}-${format}-hint`} class={styles.hint}>
            {t(`transferFormatHint_${format}`)}
            {format === 'backup' && <LastBackup model={model} />}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

function LastBackup({ model }: { model: TransferModel }) {
  const last = model.lastBackupAt.value;
  if (last === undefined) return null;
  return <> {t('transferLastBackup', formatAgo(last, model.now()))}.</>;
}
