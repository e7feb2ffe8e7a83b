import { useRef } from 'preact/hooks';
import { CardHtml } from '@/components/review/CardHtml';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import { filesOf, insertText } from './field-input';
import type { EditedField } from './field-media-model';
import styles from './NoteField.module.css';
import type { NoteEditorModel } from './note-editor-model';

export interface NoteFieldProps {
  model: NoteEditorModel;
  field: EditedField;
  /** Has the keyboard when the editor opens. */
  isFirst: boolean;
}

/**
 * One field of a note: its text, and below it the pictures and sounds that its marks stand for. Files
 * are pasted, dropped, or chosen; each goes where the cursor stands, so that Ctrl+Z takes it out.
 */
export function NoteField({ model, field, isFirst }: NoteFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const media = model.media.mediaOf(field);
  const trouble = model.media.trouble.value;
  const put = (files: readonly File[]) =>
    model.addMedia(field.id, files, (text) => area.current && insertText(area.current, text));
  return (
    <div>
      <Field
        label={field.name}
        hint={field.mode === 'html' ? t('libraryFieldHtml') : undefined}
        error={trouble?.id === field.id ? trouble.text : undefined}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            data-mode={field.mode}
            ref={(element) => {
              area.current = element;
              if (isFirst) focusOnce(element);
            }}
            value={field.text}
            onInput={(event) => model.setText(field.id, event.currentTarget.value)}
            onPaste={(event) => takeFiles(event, filesOf(event.clipboardData), put)}
            onDragOver={(event) =>
              event.dataTransfer?.types.includes('Files') && event.preventDefault()
            }
            onDrop={(event) => {
              event.currentTarget.focus();
              takeFiles(event, filesOf(event.dataTransfer), put);
            }}
          />
        )}
      </Field>
      {media.length > 0 && (
        <ul class={styles.media} aria-label={t('libraryMedia')}>
          {media.map((medium, at) => (
            <li key={`${medium.token} ${at}`}>
              <CardHtml class={styles.thumb ?? ''} html={medium.html} size="text" />
              <span class={styles.name}>{medium.name}</span>
              <Button
                kind="quiet"
                aria-label={t('libraryMediaRemove', medium.name)}
                onClick={() => model.media.remove(field, medium)}
              >
                {t('libraryMediaTakeOut')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class={styles.add}>
        <Button
          kind="quiet"
          aria-label={t('libraryMediaAddTo', field.name)}
          onClick={() => {
            // What is chosen goes to its cursor.
            area.current?.focus();
            chooser.current?.click();
          }}
        >
          {t('libraryMediaAdd')}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept="image/*,audio/*,video/*"
        aria-label={t('libraryMediaAddTo', field.name)}
        onChange={({ currentTarget }) => {
          put([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

function takeFiles(event: Event, files: readonly File[], put: (files: readonly File[]) => void) {
  if (files.length === 0) return;
  event.preventDefault();
  put(files);
}

const focused = new WeakSet<HTMLElement>();
/** The first field has the keyboard when the dialog opens, not again at each redraw. */
function focusOnce(element: HTMLTextAreaElement | null): void {
  if (element === null || focused.has(element)) return;
  focused.add(element);
  requestAnimationFrame(() => element.focus());
}
