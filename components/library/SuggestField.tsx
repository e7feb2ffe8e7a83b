import { useId, useRef, useState } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import styles from './SuggestField.module.css';

export interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** How far it stands in, in a tree. */
  readonly depth?: number;
}

export interface SuggestFieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  /** What fits what is typed; empty while there is nothing to say. */
  suggestions: readonly Suggestion[];
  /** It always holds one of them: it looks like a choice, and a press on it shows all. */
  isChoice?: boolean;
  onInput: (text: string, caret: number) => void;
  onChoose: (value: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

/**
 * A text field that offers what is known: arrows choose, Enter takes, Escape closes the list and
 * nothing else (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function SuggestField(props: SuggestFieldProps) {
  const { label, hint, value, suggestions, onInput, onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = isOpen && suggestions.length > 0;
  const open = (at: number) => {
    setOpen(true);
    setActive(at);
  };
  const choose = (one: Suggestion) => {
    onChoose(one.value);
    open(-1);
    setOpen(false);
    input.current?.focus();
  };
  const move = (by: number) => {
    const to = active < 0 && by < 0 ? suggestions.length - 1 : active + by;
    open((to + suggestions.length) % Math.max(1, suggestions.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const one = shown ? suggestions[active] : undefined;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (event.key === 'ArrowDown' && isPlain) move(1);
    else if (event.key === 'ArrowUp' && isPlain) move(-1);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else if (event.key === 'Enter' && isPlain && one) choose(one);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={styles.suggest} data-choice={props.isChoice}>
      <Field label={label} hint={hint}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={listId}
            aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
            value={value}
            onInput={({ currentTarget }) => {
              open(-1);
              onInput(currentTarget.value, currentTarget.selectionStart ?? 0);
            }}
            onKeyDown={onKeyDown}
            onFocus={({ currentTarget }) => {
              if (props.isChoice) currentTarget.select();
              props.onFocus?.();
            }}
            onClick={() => setOpen(true)}
            onBlur={() => {
              setOpen(false);
              props.onBlur?.();
            }}
          />
        )}
      </Field>
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={t('librarySuggestions')}
        class={styles.list}
        hidden={!shown}
        // The field keeps the keyboard.
        onMouseDown={(event) => event.preventDefault()}
      >
        {suggestions.map((one, at) => (
          <div
            key={one.value}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            style={{ '--depth': one.depth ?? 0 }}
            ref={(element) => {
              if (at === active && shown) element?.scrollIntoView?.({ block: 'nearest' });
            }}
            onClick={() => choose(one)}
          >
            {one.label}
          </div>
        ))}
      </div>
    </div>
  );
}
