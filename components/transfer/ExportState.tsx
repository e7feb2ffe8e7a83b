import { Button } from '@/components/ui/Button';
import { locale, t, tn } from '@/lib/i18n/t';
import styles from './ExportPanel.module.css';
import type { ExportModel, ExportStage } from './export-model';
import panel from './Panel.module.css';

type SavedCounts = Extract<ExportStage, { kind: 'saved' }>['counts'];

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
        class={panel.bar}
        max={Math.max(1, total)}
        value={done === 0 ? undefined : done}
        aria-label={t('transferSaving')}
      />
      <p class={panel.numbers}>
        {total === 0
          ? t('transferGettingReady')
          : t('transferProgress', number.format(done), number.format(total))}
      </p>
      <Button onClick={model.cancel}>{t('cancel')}</Button>
    </div>
  );
}

/** What there is none of needs no word. */
function countsOf(counts: SavedCounts | undefined): string {
  if (counts === undefined) return '';
  const { notes, cards, reviews, media } = counts;
  const said = [
    tn('transferNotes', notes),
    tn('cards', cards),
    ...(reviews > 0 ? [tn('transferReviews', reviews)] : []),
    ...(media > 0 ? [tn('transferMedia', media)] : []),
  ];
  return t('transferSavedCounts', said.join(', '));
}

function saidOf(stage: ExportStage): string {
  switch (stage.kind) {
    case 'saved':
      return [t('transferSaved', stage.name), countsOf(stage.counts)].join(' ').trim();
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
