import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ownNoteTypeOf } from '@/lib/domain/note/own-note-types';
import { t } from '@/lib/i18n/t';
import { insertMedia } from './field-input';
import { TOOLS, useTool, type Tool } from './field-tools';
import styles from './NoteEditor.module.css';
import { NoteField } from './NoteField';
import { NoteMedia } from './NoteMedia';
import { fieldLabel } from './note-words';
import type { NoteEditorModel } from './note-editor-model';
import { NoteToolbar } from './NoteToolbar';

/** The fields of a note below the bar that works on the one that is written in, and their pictures. */
export function NoteFields({ model }: { model: NoteEditorModel }) {
  const areas = useRef<(HTMLTextAreaElement | null)[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const fields = model.form.fields.value;
  const type = model.form.type.value;
  const field = fields[at] ?? fields[0];
  const turn = model.focusTurn.value;
  // The dialog gives it the keyboard at first.
  useLayoutEffect(() => {
    if (turn > 0) areas.current[0]?.focus();
  }, [turn]);

  const onTool = (tool: Tool) => {
    const area = areas.current[at] ?? areas.current[0];
    if (!area || !field) return;
    if (tool === 'picture') {
      area.focus();
      return chooser.current?.click();
    }
    useTool(area, tool, { mode: field.mode, texts: fields.map(({ text }) => text) });
    // Whoever makes a blank wants it asked for.
    const isBlank = tool === 'cloze' || tool === 'clozeSame';
    if (isBlank && type?.own && !type.hasClozes) {
      model.form.chooseType(ownNoteTypeOf('cloze').id);
    }
  };
  return (
    <div class={styles.fields}>
      <NoteToolbar
        tools={type?.hasClozes ? TOOLS : TOOLS.filter((tool) => tool !== 'clozeSame')}
        isMarkdown={field?.mode === 'html' ? undefined : field?.mode === 'markdown'}
        onTool={onTool}
        onMarkdown={(isOn) =>
          field && model.form.change(field.id, { mode: isOn ? 'markdown' : 'text' })
        }
      />
      {fields.map((one, index) => (
        // By place: another kind of card keeps the text, the cursor and what can be taken back.
        <NoteField
          key={index}
          model={model}
          field={one}
          label={fieldLabel(type, one)}
          isFirst={index === 0}
          hold={(area) => (areas.current[index] = area)}
          onFocus={() => setAt(index)}
          onTool={onTool}
        />
      ))}
      <NoteMedia model={model} />
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept="image/*,audio/*,video/*"
        aria-label={t('libraryTool_picture')}
        onChange={({ currentTarget }) => {
          const area = areas.current[at];
          const files = [...(currentTarget.files ?? [])];
          if (area && field)
            model.addMedia(field.id, files, (text) => insertMedia(area, field, text));
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
