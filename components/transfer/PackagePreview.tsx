import { t, tn } from '@/lib/i18n/t';
import { DeckCounts } from './DeckCounts';
import { DuplicatesField } from './DuplicatesField';
import styles from './ImportPreview.module.css';
import type { PackagePreview as Preview } from './import-stage-model';
import { LearnedField } from './LearnedField';
import { MediaField } from './MediaField';
import { MinutesLine } from './MinutesLine';
import { PreviewFrame } from './PreviewFrame';
import { ProblemLines } from './ProblemLines';
import { SampleCards } from './SampleCards';
import type { TransferModel } from './transfer-model';

export interface PackagePreviewProps {
  model: TransferModel;
  name: string;
  preview: Preview;
}

/** What an Anki package would bring, before anything is written. */
export function PackagePreview({ model, name, preview }: PackagePreviewProps) {
  const { counts, decks, sample } = preview;
  const { fileIn } = model;
  const isMediaAlone = fileIn.choices.value.media === 'only';
  return (
    <PreviewFrame
      model={model}
      found={t('transferFound', tn('transferNotes', counts.notes), tn('cards', counts.cards))}
      beside={counts.reviews > 0 ? [tn('transferReviews', counts.reviews)] : []}
      file={name}
      action={t('transferImport')}
      isEmpty={counts.notes === 0}
      onStart={fileIn.startImport}
    >
      <div class={styles.choices}>
        {counts.learned > 0 && !isMediaAlone && (
          <LearnedField model={fileIn} count={counts.learned} />
        )}
        {!isMediaAlone && <DuplicatesField model={fileIn} />}
        {counts.media > 0 && <MediaField model={fileIn} count={counts.media} />}
      </div>
      <MinutesLine minutes={isMediaAlone ? undefined : fileIn.minutes.value} />
      <DeckCounts decks={decks} />
      <SampleCards sample={sample} />
      <ProblemLines preview={preview} />
    </PreviewFrame>
  );
}
