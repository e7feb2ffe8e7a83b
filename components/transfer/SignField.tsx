import { useState } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import type { Sign } from './read-choices';

export interface SignFieldProps {
  label: string;
  signs: readonly Sign[];
  value: string;
  onChange: (sign: string) => void;
}

const OWN = 'own';

/** A list of usual signs, with room for one's own. */
export function SignField({ label, signs, value, onChange }: SignFieldProps) {
  const isUsual = signs.some(({ sign }) => sign === value);
  const [wantsOwn, setWantsOwn] = useState(false);
  const isOwn = wantsOwn || !isUsual;
  return (
    <div>
      <Field label={label}>
        {(ids) => (
          <select
            {...ids}
            value={isOwn ? OWN : value}
            onChange={({ currentTarget }) => {
              setWantsOwn(currentTarget.value === OWN);
              if (currentTarget.value !== OWN) onChange(currentTarget.value);
            }}
          >
            {signs.map(({ sign, name }) => (
              <option key={sign} value={sign}>
                {name === undefined ? sign.trim() : t(name)}
              </option>
            ))}
            <option value={OWN}>{t('transferOwnSign')}</option>
          </select>
        )}
      </Field>
      {isOwn && <OwnSign value={value} onChange={onChange} />}
    </div>
  );
}

/** What is typed stays as it is typed, also while the file is read by it. */
function OwnSign({ value, onChange }: Pick<SignFieldProps, 'value' | 'onChange'>) {
  const [typed, setTyped] = useState(value);
  return (
    <Field label={t('transferOwnSign')} hideLabel>
      {(ids) => (
        <input
          {...ids}
          maxLength={12}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            if (currentTarget.value !== '') onChange(currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
