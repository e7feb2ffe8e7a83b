import { Button } from '@/components/ui/Button';
import { Dialog, DialogActions } from '@/components/ui/Dialog';
import { t } from '@/lib/i18n/t';
import type { DeckLine } from './deck-actions-model';
import { DeckField } from './DeckField';
import { KindField } from './KindField';
import { NoteAbout } from './NoteAbout';
import { NoteBecomes } from './NoteBecomes';
import styles from './NoteEditor.module.css';
import { NoteFields } from './NoteFields';
import { NoteLeave } from './NoteLeave';
import type { NoteEditorModel } from './note-editor-model';
import { NotePreview } from './NotePreview';
import { TagsField } from './TagsField';

export interface NoteEditorProps {
  model: NoteEditorModel;
  decks: readonly DeckLine[];
}

/**
 * Writes or edits one note, with its cards beside it as they will be asked. Ctrl+Enter saves from
 * anywhere in it, with Shift it saves and begins the next.
 */
export function NoteEditor({ model, decks }: NoteEditorProps) {
  // Nothing is written into a note that is not there yet.
  if (model.form.fields.value.length === 0) return null;
  const isNew = model.isNew.value;
  return (
    <Dialog title={t(isNew ? 'libraryAddCard' : 'libraryEditNote')} onClose={model.close}>
      <form
        class={styles.editor}
        data-wide
        onSubmit={(event) => {
          event.preventDefault();
          model.save();
        }}
        // A file that is dropped beside a field would open in place of this page.
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          if (event.shiftKey && isNew) model.saveAndGoOn();
          else model.save();
        }}
      >
        <div class={styles.write}>
          {model.draft?.isRestored.value && (
            <p class={styles.note} role="status">
              <span>{t('libraryDraftBack')}</span>
              <Button kind="quiet" onClick={model.startAfresh}>
                {t('libraryStartAfresh')}
              </Button>
            </p>
          )}
          <div class={styles.two}>
            <KindField model={model} />
            <DeckField form={model.form} decks={decks} />
          </div>
          <NoteFields model={model} />
          <NoteBecomes model={model} />
        </div>
        <NotePreview model={model} />
        <div class={styles.rest}>
          <TagsField model={model} />
          <NoteAbout model={model} />
        </div>
        <div class={styles.foot}>
          {model.isLeaving.value ? <NoteLeave model={model} /> : <SaveRow model={model} />}
        </div>
      </form>
    </Dialog>
  );
}

function SaveRow({ model }: { model: NoteEditorModel }) {
  return (
    <DialogActions
      before={
        <Button kind="quiet" onClick={model.close}>
          {t('cancel')}
        </Button>
      }
    >
      {model.isNew.value && (
        <Button aria-keyshortcuts="Control+Shift+Enter" onClick={model.saveAndGoOn}>
          {t('librarySaveAndNext')}
        </Button>
      )}
      <Button kind="primary" type="submit" aria-keyshortcuts="Control+Enter">
        {t('save')}
      </Button>
    </DialogActions>
  );
}
