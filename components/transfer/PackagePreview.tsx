import tick from '@/components/ui/Tick.module.css';
import { t, tn } from '@/lib/i18n/t';
import { DeckCounts } from './DeckCounts';
import { DuplicatesField } from './DuplicatesField';
import styles from './ImportPreview.module.css';
import type { PackagePreview as Preview } from './import-stage-model';
import { LearnedField } from './LearnedField';
import { MinutesLine } from './MinutesLine';
import panel from './Panel.module.css';
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
  const beside = [
    counts.reviews > 0 && tn('transferReviews', counts.reviews),
    counts.media > 0 && tn('transferMedia', counts.media),
  ].filter((text) => text !== false);
  return (
    <PreviewFrame
      model={model}
      found={t('transferFound', tn('transferNotes', counts.notes), tn('cards', counts.cards))}
      beside={beside}
      file={name}
      action={t('transferImport')}
      isEmpty={counts.notes === 0}
      onStart={fileIn.startImport}
    >
      <div class={styles.choices}>
        {counts.learned > 0 && <LearnedField model={fileIn} count={counts.learned} />}
        <DuplicatesField model={fileIn} />
      </div>
      {counts.media > 0 && (
        <label class={panel.check}>
          <input
            type="checkbox"
            class={tick.box}
            checked={fileIn.bringsMedia.value}
            onChange={({ currentTarget }) => {
              fileIn.bringsMedia.value = currentTarget.checked;
            }}
          />
          {tn('transferBringMedia', counts.media)}
        </label>
      )}
      <MinutesLine minutes={fileIn.minutes.value} />
      <DeckCounts decks={decks} />
      <SampleCards sample={sample} />
      <ProblemLines preview={preview} />
    </PreviewFrame>
  );
}
