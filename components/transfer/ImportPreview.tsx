import { Field } from '@/components/ui/Field';
import { t, tn } from '@/lib/i18n/t';
import { DeckChoice } from './DeckChoice';
import { DuplicatesField } from './DuplicatesField';
import { HowRead } from './HowRead';
import styles from './ImportPreview.module.css';
import type { FilePreview, TextChoices, TextPreview } from './import-stage-model';
import { LearnedField } from './LearnedField';
import { MediaField } from './MediaField';
import { MinutesLine } from './MinutesLine';
import { PreviewFrame } from './PreviewFrame';
import { ProblemLines } from './ProblemLines';
import { SampleCards } from './SampleCards';
import { SampleTable } from './SampleTable';
import type { TransferModel } from './transfer-model';

const KINDS: readonly TextPreview['noteKind'][] = ['basic', 'reversed', 'columns'];

export interface ImportPreviewProps {
  model: TransferModel;
  name: string;
  preview: FilePreview;
}

/** What the file would bring, before anything is written; every guess can be changed. */
export function ImportPreview({ model, name, preview }: ImportPreviewProps) {
  const { fileIn } = model;
  const { notes, cards } = preview.counts;
  const folder = preview.kind === 'cards' ? preview.folder : undefined;
  const isMediaAlone = fileIn.choices.value.media === 'only';
  const change = (choices: TextChoices) => model.run(() => fileIn.changeChoices(choices));
  return (
    <PreviewFrame
      model={model}
      found={t('transferFound', tn('transferNotes', notes), tn('cards', cards))}
      beside={folder && folder.files > 1 ? [tn('transferTexts', folder.files)] : []}
      file={name}
      action={t('transferImport')}
      isEmpty={notes === 0}
      onStart={fileIn.startImport}
    >
      <div class={styles.choices}>
        <DeckChoice model={model} preview={preview} />
        {preview.kind === 'text' && !namesTypes(preview) && (
          <KindField kind={preview.noteKind} onChange={(noteKind) => change({ noteKind })} />
        )}
        {preview.kind === 'cards' && preview.learned > 0 && (
          <LearnedField model={fileIn} count={preview.learned} />
        )}
        {!isMediaAlone && <DuplicatesField model={fileIn} />}
        {folder && folder.media > 0 && <MediaField model={fileIn} count={folder.media} />}
      </div>
      <MinutesLine minutes={isMediaAlone ? undefined : fileIn.minutes.value} />
      {preview.isEncodingGuess && <p class={styles.note}>{t('transferEncodingGuess')}</p>}
      {preview.kind === 'text' && (
        <SampleTable preview={preview} onRoles={(roles) => change({ roles })} />
      )}
      <SampleCards sample={preview.sample} hasLines={folder === undefined || folder.files === 1} />
      <ProblemLines preview={preview} />
      <HowRead preview={preview} onChange={change} />
    </PreviewFrame>
  );
}

/** The rows themselves say what they become. */
function namesTypes({ columns }: TextPreview): boolean {
  return columns.some(({ role }) => role === 'noteType');
}

interface KindFieldProps {
  kind: TextPreview['noteKind'];
  onChange: (kind: TextPreview['noteKind']) => void;
}

function KindField({ kind: chosen, onChange }: KindFieldProps) {
  return (
    <Field label={t('transferKind')}>
      {(ids) => (
        <select
          {...ids}
          value={chosen}
          onChange={({ currentTarget }) => onChange(currentTarget.value as TextPreview['noteKind'])}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`transferKind_${kind}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
