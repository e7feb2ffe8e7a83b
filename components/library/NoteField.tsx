import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import { hasLongWord } from '@/lib/snapshot/card/long-text';
import { filesOf, insertMedia } from './field-input';
import type { EditedField } from './field-media-model';
import { goOnWithList, toolOf, type Tool } from './field-tools';
import type { NoteEditorModel } from './note-editor-model';

export interface NoteFieldProps {
  model: NoteEditorModel;
  field: EditedField;
  label: string;
  /** Has the keyboard when the editor opens. */
  isFirst: boolean;
  /** Gets the field's control while it is there. */
  hold: (area: HTMLTextAreaElement | null) => void;
  onFocus: () => void;
  onTool: (tool: Tool) => void;
}

/**
 * One field of a note: its text, and its hint where it has one. Files are pasted, dropped, or chosen;
 * each goes where the cursor stands, so that Ctrl+Z takes it out.
 */
export function NoteField({ model, field, label, isFirst, hold, onFocus, onTool }: NoteFieldProps) {
  const { hint } = field;
  const trouble = model.media.trouble.value;
  const put = (area: HTMLTextAreaElement, files: readonly File[]) =>
    model.addMedia(field.id, files, (text) => insertMedia(area, field, text));
  return (
    <>
      <Field
        label={label}
        hint={modeHint(field)}
        error={trouble?.id === field.id ? trouble.text : undefined}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            data-mode={field.mode}
            data-first={isFirst || undefined}
            data-unbroken={hasLongWord(field.text) || undefined}
            ref={hold}
            value={field.text}
            onFocus={onFocus}
            onInput={(event) => model.form.change(field.id, { text: event.currentTarget.value })}
            onKeyDown={(event) => {
              const tool = toolOf(event);
              const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
              const isListed =
                isEnter && !event.shiftKey && !event.isComposing && field.mode === 'markdown';
              if (tool) onTool(tool);
              if (tool || (isListed && goOnWithList(event.currentTarget))) event.preventDefault();
            }}
            onPaste={(event) => {
              const area = event.currentTarget;
              takeFiles(event, filesOf(event.clipboardData), (files) => put(area, files));
            }}
            onDragOver={(event) =>
              event.dataTransfer?.types.includes('Files') && event.preventDefault()
            }
            onDrop={(event) => {
              const area = event.currentTarget;
              area.focus();
              takeFiles(event, filesOf(event.dataTransfer), (files) => put(area, files));
            }}
          />
        )}
      </Field>
      {hint && (
        <Field label={t('libraryHintOf', label)} hint={t('libraryHintWhy')}>
          {(ids) => (
            <textarea
              {...ids}
              rows={1}
              data-hint
              value={hint.text}
              onInput={({ currentTarget: { value } }) =>
                model.form.change(field.id, { hint: { ...hint, text: value } })
              }
            />
          )}
        </Field>
      )}
    </>
  );
}

function modeHint({ mode }: EditedField): string | undefined {
  if (mode === 'html') return t('libraryFieldHtml');
  return mode === 'text' ? t('libraryMarkdownOff') : undefined;
}

function takeFiles(event: Event, files: readonly File[], put: (files: readonly File[]) => void) {
  if (files.length === 0) return;
  event.preventDefault();
  put(files);
}
