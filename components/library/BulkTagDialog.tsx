import { useId, useState } from 'preact/hooks';
import { Dialog, SaveActions } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import tick from '@/components/ui/Tick.module.css';
import type { NoteId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import styles from './LibraryDialogs.module.css';
import type { LibraryModel } from './library-model';
import { tagCounts } from './query-terms';
import picker from './DeckPicker.module.css';

export interface BulkTagDialogProps {
  model: LibraryModel;
  noteIds: readonly NoteId[];
  onClose: () => void;
  onSave: (add: readonly string[], remove: readonly string[]) => void;
}

/** Tags to give to many notes, and those of theirs to take away. */
export function BulkTagDialog({ model, noteIds, onClose, onSave }: BulkTagDialogProps) {
  const [add, setAdd] = useState('');
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const listId = useId();
  const rows = model.index.rows.value;
  const chosen = new Set(noteIds);
  const theirs = tagCounts(rows.filter((row) => chosen.has(row.noteId)));
  const turn = (tag: string) => setGone(gone.symmetricDifference(new Set([tag])));
  return (
    <Dialog title={t('libraryTags')} onClose={onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(words(add), [...gone]);
        }}
      >
        <Field label={t('libraryTagsAdd')} hint={t('libraryTagsHint')}>
          {(ids) => (
            <input
              {...ids}
              list={listId}
              value={add}
              onInput={(event) => setAdd(event.currentTarget.value)}
            />
          )}
        </Field>
        <datalist id={listId}>
          {tagCounts(rows)
            .slice(0, 200)
            .map(([tag]) => (
              <option key={tag}>{tag}</option>
            ))}
        </datalist>
        {theirs.length > 0 && (
          <fieldset>
            <legend>{t('libraryTagsRemove')}</legend>
            <div class={picker.list}>
              {theirs.map(([tag, count]) => (
                <label key={tag} class={picker.tick}>
                  <input
                    type="checkbox"
                    class={tick.box}
                    checked={gone.has(tag)}
                    onChange={() => turn(tag)}
                  />
                  <span class={picker.name}>{tag}</span>
                  <span class={picker.here}>{count}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <SaveActions onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}
