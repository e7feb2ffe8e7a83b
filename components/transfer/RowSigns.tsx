import tick from '@/components/ui/Tick.module.css';
import { t } from '@/lib/i18n/t';
import styles from './ImportPreview.module.css';
import type { TextChoices, TextPreview } from './import-stage-model';
import panel from './Panel.module.css';
import { ROW_BREAKS, SEPARATORS } from './read-choices';
import { SignField } from './SignField';

export interface RowSignsProps {
  preview: TextPreview;
  onChange: (choices: TextChoices) => void;
}

/** What stands between the columns and the rows of a table. */
export function RowSigns({ preview, onChange }: RowSignsProps) {
  return (
    <>
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
    </>
  );
}

/** What is true of all rows of a table or of none. */
export function RowChecks({ preview, onChange }: RowSignsProps) {
  return (
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
  );
}

interface CheckProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label class={panel.check}>
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
