import { Field } from '@/components/ui/Field';
import tick from '@/components/ui/Tick.module.css';
import { t } from '@/lib/i18n/t';
import styles from './ImportPreview.module.css';
import type { TextChoices, TextPreview } from './import-stage-model';
import { ENCODING_NAMES, ROW_BREAKS, SEPARATORS } from './read-choices';
import { SignField } from './SignField';

export interface HowReadProps {
  preview: TextPreview;
  onChange: (choices: TextChoices) => void;
}

/** What was recognised about the file, to be changed where the guess was wrong. */
export function HowRead({ preview, onChange }: HowReadProps) {
  return (
    <details class={styles.how} open={preview.isEncodingGuess}>
      <summary>{t('transferHowRead')}</summary>
      <div class={styles.choices}>
        <SignField
          label={t('transferSeparator')}
          signs={SEPARATORS}
          value={preview.separator ?? ''}
          onChange={(separator) => onChange({ separator })}
        />
        <SignField
          label={t('transferRowBreak')}
          signs={ROW_BREAKS}
          value={preview.rowBreak}
          onChange={(rowBreak) => onChange({ rowBreak })}
        />
        <Field label={t('transferEncoding')}>
          {(ids) => (
            <select
              {...ids}
              value={preview.encoding}
              onChange={({ currentTarget }) =>
                onChange({ encoding: currentTarget.value as TextPreview['encoding'] })
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
      <div class={styles.checks}>
        <Check
          label={t('transferHasHeader')}
          isOn={preview.hasHeaderRow}
          onChange={(hasHeaderRow) => onChange({ hasHeaderRow })}
        />
        <Check
          label={t('transferIsHtml')}
          isOn={preview.isHtml}
          onChange={(isHtml) => onChange({ isHtml })}
        />
        <Check
          label={t('transferJoinsLines')}
          isOn={preview.joinsLines}
          onChange={(joinsLines) => onChange({ joinsLines })}
        />
      </div>
    </details>
  );
}

interface CheckProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label class={styles.check}>
      <input
        type="checkbox"
        class={tick.box}
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
