import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import type { ImportModel } from './import-model';
import type { DuplicatePolicy } from './import-stage-model';
import { knownText } from './known-text';

const POLICIES: readonly DuplicatePolicy[] = ['skip', 'update', 'both'];

/** What happens to notes that are here already; nothing where there are none. */
export function DuplicatesField({ model }: { model: ImportModel }) {
  const { known, knownIn, duplicates } = model;
  if (known.value === undefined || known.value === 0) return null;
  return (
    <Field label={knownText(known.value, knownIn.value)}>
      {(ids) => (
        <select
          {...ids}
          value={duplicates.value}
          onChange={({ currentTarget }) => {
            duplicates.value = currentTarget.value as DuplicatePolicy;
          }}
        >
          {POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {t(`transferDuplicates_${policy}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
