import { useState } from 'preact/hooks';
import tick from '@/components/ui/Tick.module.css';
import { locale, t, tn } from '@/lib/i18n/t';
import styles from './ImportPreview.module.css';
import type { BackupPreview, RestoreMode } from './import-stage-model';
import panel from './Panel.module.css';
import { PreviewFrame } from './PreviewFrame';
import type { TransferModel } from './transfer-model';

const MODES: readonly RestoreMode[] = ['merge', 'replace'];

export interface RestorePreviewProps {
  model: TransferModel;
  name: string;
  preview: BackupPreview;
}

/** What a backup holds, and whether it joins or replaces what is here. */
export function RestorePreview({ model, name, preview }: RestorePreviewProps) {
  // After the browser emptied the library there is nothing to replace: what came since stays.
  const isEmptied = model.purge.value.kind === 'purged';
  const mayJoin = model.hasOwn.value || isEmptied;
  const [mode, setMode] = useState<RestoreMode>(mayJoin ? 'merge' : 'replace');
  const { cards, days, goals, notes, reviews, lessons, media } = preview.counts;
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <PreviewFrame
      model={model}
      found={[tn('cards', cards), tn('transferDays', days), tn('transferGoals', goals)].join(' · ')}
      beside={[
        tn('transferNotes', notes),
        tn('transferReviews', reviews),
        tn('transferLessons', lessons),
        tn('transferMedia', media),
      ]}
      file={`${t('transferBackupFrom', when.format(preview.createdAt))} · ${name}`}
      action={t('transferRestore')}
      onStart={() => model.fileIn.startRestore(mode)}
    >
      {!isEmptied && (
        <fieldset>
          <legend class={styles.subheading}>{t('transferMode')}</legend>
          {MODES.map((one) => (
            <label key={one} class={panel.check}>
              <input
                type="radio"
                class={tick.box}
                name="restore-mode"
                checked={mode === one}
                onChange={() => setMode(one)}
              />
              {t(`transferMode_${one}`)}
            </label>
          ))}
          <p class={panel.caption}>{t('transferModeHint')}</p>
        </fieldset>
      )}
    </PreviewFrame>
  );
}
