import { useMemo, useState } from 'preact/hooks';
import tick from '@/components/ui/Tick.module.css';
import { tagsAtCaret } from '@/lib/domain/library/tag-choice';
import { t } from '@/lib/i18n/t';
import styles from './NoteEditor.module.css';
import type { NoteEditorModel } from './note-editor-model';
import { SuggestField } from './SuggestField';

/** Tags, separated by spaces; known ones are completed. Pinned, they stay for the next new note. */
export function TagsField({ model }: { model: NoteEditorModel }) {
  const [caret, setCaret] = useState(0);
  const [turn, setTurn] = useState(0);
  const { tags } = model.form;
  // Read when the field is come to, not at every letter: there may be as many as notes.
  const known = useMemo(() => (turn === 0 ? [] : model.knownTags()), [turn]);
  const { from, to, found } = tagsAtCaret(tags.value, caret, known);
  return (
    <div class={styles.tags}>
      <SuggestField
        label={t('libraryTags')}
        value={tags.value}
        suggestions={found.map((tag) => ({ value: tag, label: tag }))}
        onFocus={() => setTurn(turn + 1)}
        onInput={(text, at) => {
          tags.value = text;
          setCaret(at);
        }}
        onChoose={(tag) => {
          tags.value = `${tags.value.slice(0, from)}${tag} ${tags.value.slice(to).trimStart()}`;
          setCaret(from + tag.length + 1);
        }}
      />
      {model.isNew.value && (
        <label class={styles.check}>
          <input
            type="checkbox"
            class={tick.box}
            checked={model.pinsTags.value}
            onChange={(event) => (model.pinsTags.value = event.currentTarget.checked)}
          />
          {t('libraryKeepTags')}
        </label>
      )}
    </div>
  );
}
