import { Button } from '@/components/ui/Button';
import { t, tn } from '@/lib/i18n/t';
import type { Imported, ImportStage } from './import-stage-model';
import { knownText } from './known-text';
import panel from './Panel.module.css';
import { ProblemLines } from './ProblemLines';
import styles from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

export interface ImportDoneProps {
  model: TransferModel;
  stage: Extract<ImportStage, { kind: 'done' }>;
}

/** What came in, what is worth knowing of it, and the way back. */
export function ImportDone({ model, stage }: ImportDoneProps) {
  const { imported, preview, knownIn, mediaLeft = 0 } = stage;
  const { counts } = imported;
  const { notes = 0, cards = 0, reviews = 0, media = 0, updated = 0, duplicates = 0 } = counts;
  const cameIn = [tn('transferNotes', notes), tn('cards', cards)];
  if (reviews > 0) cameIn.push(tn('transferReviews', reviews));
  if (media > 0) cameIn.push(tn('transferMedia', media));
  const hasProblems =
    preview !== undefined &&
    Object.keys(preview.problems.counts).length +
      preview.counts.missingMedia +
      preview.counts.netPictures >
      0;
  return (
    <div class={panel.panel}>
      <p class={styles.rowTitle}>{t('transferDone', cameIn.join(', '))}</p>
      {updated > 0 && <p>{tn('transferUpdated', updated)}</p>}
      {duplicates > 0 && <p>{knownText(duplicates, knownIn)}.</p>}
      {mediaLeft > 0 && <p>{tn('transferMediaLeft', mediaLeft)}</p>}
      {hasProblems && preview && <ProblemLines preview={preview} />}
      {!hasProblems && duplicates === 0 && mediaLeft === 0 && (
        <p class={styles.caption}>{t('transferNothingLeftOut')}</p>
      )}
      <WaysOn model={model} imported={imported} />
    </div>
  );
}

export interface NothingCameProps {
  model: TransferModel;
  stage: Extract<ImportStage, { kind: 'nothing' }>;
}

/** The same where all of it was here: nothing is left of such an import. */
export function NothingCame({ model, stage }: NothingCameProps) {
  const { known, knownIn, preview, mediaLeft } = stage;
  return (
    <div class={panel.panel}>
      <p class={styles.rowTitle}>{t('transferNothingCame')}</p>
      {known > 0 && <p>{knownText(known, knownIn)}.</p>}
      {mediaLeft > 0 && <p>{tn('transferMediaLeft', mediaLeft)}</p>}
      {preview && <ProblemLines preview={preview} />}
      <WaysOn model={model} imported={undefined} />
    </div>
  );
}

export interface MediaDoneProps {
  model: TransferModel;
  stage: Extract<ImportStage, { kind: 'mediaDone' }>;
}

/** The same where only pictures and sounds came, to cards that were here. */
export function MediaDone({ model, stage }: MediaDoneProps) {
  const { imported, total, isWhole } = stage;
  const { media = 0 } = imported.counts;
  return (
    <div class={panel.panel}>
      <p class={styles.rowTitle}>
        {isWhole
          ? tn('transferPicturesHere', total)
          : t('transferDone', tn('transferMedia', media))}
      </p>
      {!isWhole && <p>{t('transferMediaRest')}</p>}
      <WaysOn model={model} imported={media > 0 ? imported : undefined} />
    </div>
  );
}

interface WaysOnProps {
  model: TransferModel;
  /** Absent where nothing came that could be taken back. */
  imported: Imported | undefined;
}

function WaysOn({ model, imported }: WaysOnProps) {
  return (
    <div class={styles.actions}>
      {imported && (
        <Button onClick={() => model.run(() => model.undoImport(imported.importId))}>
          {t('transferUndo')}
        </Button>
      )}
      <Button kind="quiet" onClick={() => model.run(model.fileIn.startOver)}>
        {t('transferStartOver')}
      </Button>
      <a href="#/library">{t('transferSeeLibrary')}</a>
    </div>
  );
}
