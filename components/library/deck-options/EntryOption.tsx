import { useState } from 'preact/hooks';
import { OptionRow, type OptionRowProps } from './OptionRow';

/** What was typed: a value, the inherited one, or nothing that could be used. */
export type Typed<Value> =
  | { readonly kind: 'right'; readonly value: Value }
  | { readonly kind: 'inherit' }
  | { readonly kind: 'wrong'; readonly message: string };

export interface EntryOptionProps<Value> extends Omit<
  OptionRowProps,
  'children' | 'error' | 'onReset'
> {
  /** The value in force, as text. */
  text: string;
  inputMode?: 'numeric' | 'text';
  read: (text: string) => Typed<Value>;
  onChange: (value: Value | undefined) => void;
  /** Whether what stands there can be saved. */
  onCheck: (isRight: boolean) => void;
}

/** An option that is typed. What cannot be used stays in sight and says how it would be right. */
export function EntryOption<Value>(props: EntryOptionProps<Value>) {
  const { text, read, onChange, onCheck, inputMode = 'numeric', ...row } = props;
  const [wrong, setWrong] = useState<{ readonly text: string; readonly message: string }>();
  const take = (typed: Typed<Value>, typedText: string) => {
    const isWrong = typed.kind === 'wrong';
    setWrong(isWrong ? { text: typedText, message: typed.message } : undefined);
    onCheck(!isWrong);
    if (!isWrong) onChange(typed.kind === 'right' ? typed.value : undefined);
  };
  return (
    <OptionRow {...row} error={wrong?.message} onReset={() => take({ kind: 'inherit' }, '')}>
      {(ids) => (
        <input
          {...ids}
          inputMode={inputMode}
          value={wrong?.text ?? text}
          onChange={({ currentTarget: { value } }) => take(read(value), value)}
        />
      )}
    </OptionRow>
  );
}
