import { Field } from '@/components/ui/Field';
import { t, tn } from '@/lib/i18n/t';
import type { ImportModel } from './import-model';
import type { DuplicatePolicy } from './import-stage-model';
import { placesText } from './known-text';

const POLICIES: readonly DuplicatePolicy[] = ['skip', 'update', 'both'];

/** What happens to notes that are here already, and in which decks those are; nothing where there are none. */
export function DuplicatesField({ model }: { model: ImportModel }) {
  const { known, knownIn, choices, choose } = model;
  if (known.value === undefined || known.value === 0) return null;
  const places = placesText(known.value, knownIn.value);
  return (
    <Field label={tn('transferKnown', known.value)} hint={places === '' ? undefined : places}>
      {(ids) => (
        <select
          {...ids}
          value={choices.value.duplicates}
          onChange={({ currentTarget }) =>
            choose({ duplicates: currentTarget.value as DuplicatePolicy })
          }
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
