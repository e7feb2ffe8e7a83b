import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { ComposerField } from '@/lib/domain/goal/composer-text';
import type { ComposerModel } from './composer-model';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** What a control needs so that its text and caret survive the page. */
export interface KeptField<Control extends TextControl> {
  readonly ref: RefObject<Control | null>;
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: Control }) => void;
  readonly onSelect: (event: { readonly currentTarget: Control }) => void;
}

/** Binds a control to the composer; at first sight the caret goes back to where it was kept. */
export function useKeptField<Control extends TextControl>(
  model: ComposerModel,
  field: ComposerField,
): KeptField<Control> {
  const ref = useRef<Control>(null);
  useLayoutEffect(() => {
    const { caret } = model.text.peek();
    if (caret?.field !== field || ref.current === null) return;
    ref.current.focus();
    ref.current.setSelectionRange(caret.start, caret.end);
  }, [model, field]);
  const keep = ({ currentTarget: control }: { readonly currentTarget: Control }) => {
    const { value, selectionStart, selectionEnd } = control;
    model.type(field, value, selectionStart ?? value.length, selectionEnd ?? value.length);
  };
  return { ref, value: model.text.value[field], onInput: keep, onSelect: keep };
}
