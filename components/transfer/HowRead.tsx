import { useState } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import styles from './ImportPreview.module.css';
import type { FilePreview, TextChoices } from './import-stage-model';
import panel from './Panel.module.css';
import { ENCODING_NAMES, FORMAT_NAMES, separatorName } from './read-choices';
import { RowChecks, RowSigns } from './RowSigns';

export interface HowReadProps {
  preview: FilePreview;
  onChange: (choices: TextChoices) => void;
}

/** What was recognised about the file: said in a line, and to be changed where the guess was wrong. */
export function HowRead({ preview, onChange }: HowReadProps) {
  // Open where it has to be looked at; the choice that settles it does not close it under the hand.
  const [isOpen] = useState(preview.isEncodingGuess);
  const hasForms =
    preview.kind === 'text' || (preview.format === 'markdown' && preview.folder === undefined);
  return (
    <details class={styles.how} open={isOpen}>
      <summary>
        {t('transferHowRead')}{' '}
        <span class={`${panel.caption} ${styles.guess}`}>{guessOf(preview)}</span>
      </summary>
      <div class={styles.choices}>
        {hasForms && (
          <FormField
            form={preview.kind === 'text' ? 'rows' : 'markdown'}
            onChange={(form) => onChange({ form })}
          />
        )}
        {preview.kind === 'text' && <RowSigns preview={preview} onChange={onChange} />}
        <Field label={t('transferEncoding')}>
          {(ids) => (
            <select
              {...ids}
              value={preview.encoding}
              onChange={({ currentTarget }) =>
                onChange({ encoding: currentTarget.value as FilePreview['encoding'] })
              }
            >
              {Object.entries(ENCODING_NAMES).map(([encoding, name]) => (
                <option key={encoding} value={encoding}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {preview.kind === 'text' && <RowChecks preview={preview} onChange={onChange} />}
    </details>
  );
}

function guessOf(preview: FilePreview): string {
  const form =
    preview.kind === 'text' ? separatorName(preview.separator) : FORMAT_NAMES[preview.format];
  return `${form} · ${ENCODING_NAMES[preview.encoding]}`;
}

type Form = NonNullable<TextChoices['form']>;
const FORMS: readonly Form[] = ['rows', 'markdown'];

interface FormFieldProps {
  form: Form;
  onChange: (form: Form) => void;
}

function FormField({ form: chosen, onChange }: FormFieldProps) {
  return (
    <Field label={t('transferForm')}>
      {(ids) => (
        <select
          {...ids}
          value={chosen}
          onChange={({ currentTarget }) => onChange(currentTarget.value as Form)}
        >
          {FORMS.map((form) => (
            <option key={form} value={form}>
              {t(`transferForm_${form}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
