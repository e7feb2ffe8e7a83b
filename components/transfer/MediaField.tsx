import { Field } from '@/components/ui/Field';
import { t, tn } from '@/lib/i18n/t';
import type { ImportModel } from './import-model';
import type { MediaChoice } from './import-stage-model';

export interface MediaFieldProps {
  model: ImportModel;
  /** Pictures and sounds of the file. */
  count: number;
}

/** When the pictures and sounds of a package come. Alone only where its cards are here. */
export function MediaField({ model, count }: MediaFieldProps) {
  const { choices, choose, known } = model;
  const { media } = choices.value;
  const times: readonly MediaChoice[] = ['now', 'later', 'none'];
  const isHere = known.value !== undefined && known.value > 0;
  return (
    <Field label={tn('transferMedia', count)} hint={t(`transferMediaHint_${media}`)}>
      {(ids) => (
        <select
          {...ids}
          value={media}
          onChange={({ currentTarget }) => choose({ media: currentTarget.value as MediaChoice })}
        >
          {[...times, ...(isHere ? (['only'] as const) : [])].map((choice) => (
            <option key={choice} value={choice}>
              {t(`transferMedia_${choice}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
