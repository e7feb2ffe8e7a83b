import { Field } from '@/components/ui/Field';
import { t, tn } from '@/lib/i18n/t';
import type { ImportModel } from './import-model';

export interface LearnedFieldProps {
  model: ImportModel;
  count: number;
}

/** Whether cards that were learned in another program go on from there. */
export function LearnedField({ model, count }: LearnedFieldProps) {
  const { choices, choose } = model;
  return (
    <Field label={tn('transferLearned', count)}>
      {(ids) => (
        <select
          {...ids}
          value={choices.value.keepsLearning ? 'keep' : 'anew'}
          onChange={({ currentTarget }) =>
            choose({ keepsLearning: currentTarget.value === 'keep' })
          }
        >
          <option value="keep">{t('transferLearned_keep')}</option>
          <option value="anew">{t('transferLearned_anew')}</option>
        </select>
      )}
    </Field>
  );
}
