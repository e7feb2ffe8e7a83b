import { Field } from '@/components/ui/Field';

export interface ChoiceFieldProps<Value extends string> {
  label: string;
  options: readonly { readonly value: Value; readonly label: string }[];
  value: Value | undefined;
  /** The line that stands for no choice; without it one must be made. */
  none?: string;
  onChange: (value: Value | undefined) => void;
}

/** A labelled native select. */
export function ChoiceField<Value extends string>({
  label,
  options,
  value,
  none,
  onChange,
}: ChoiceFieldProps<Value>) {
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange(options.find((option) => option.value === chosen)?.value);
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
