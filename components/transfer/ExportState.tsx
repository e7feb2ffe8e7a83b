import { Button } from '@/components/ui/Button';
import { locale, t } from '@/lib/i18n/t';
import styles from './ExportPanel.module.css';
import type { ExportModel, ExportStage } from './export-model';

/** How far the file is, that it is there, or why not. */
export function ExportState({ model }: { model: ExportModel }) {
  const stage = model.stage.value;
  return (
    <>
      {stage.kind === 'working' && <Working model={model} stage={stage} />}
      {stage.kind === 'failed' && (
        <div role="alert" class={styles.failed}>
          <p>{t('transferSaveFailed')}</p>
          <Button type="submit" kind="quiet">
            {t('tryAgain')}
          </Button>
        </div>
      )}
      <p role="status" class={styles.said}>
        {saidOf(stage)}
      </p>
    </>
  );
}

/** Only what takes long enough to be waited for is shown. */
function Working({
  model,
  stage: { done, total },
}: {
  model: ExportModel;
  stage: Extract<ExportStage, { kind: 'working' }>;
}) {
  const number = new Intl.NumberFormat(locale());
  return (
    <div class={styles.working}>
      <progress
        class={styles.bar}
        max={Math.max(1, total)}
        value={done === 0 ? undefined : done}
        aria-label={t('transferSaving')}
      />
      <p class={styles.numbers}>
        {total === 0
          ? t('transferGettingReady')
          : t('transferProgress', number.format(done), number.format(total))}
      </p>
      <Button onClick={model.cancel}>{t('cancel')}</Button>
    </div>
  );
}

function saidOf(stage: ExportStage): string {
  switch (stage.kind) {
    case 'saved':
      return t('transferSaved', stage.name);
    case 'cancelled':
      return t('transferSaveStopped');
    case 'empty':
      return t('transferSaveEmpty');
    case 'tooLarge':
      return t('transferSaveTooLarge');
    case 'choose':
    case 'working':
    case 'failed':
      return '';
  }
}
