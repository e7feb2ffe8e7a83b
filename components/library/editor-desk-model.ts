import { signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId, NoteId, NoteTypeId, UndoId } from '@/lib/domain/ids';
import { keepLastDeck, takeLastDeck } from './last-deck';
import type { NoteEditor } from './NoteEditor';
import type { NoteEditorModel } from './note-editor-model';

export interface EditorDeskInput {
  /** Where a new note goes; `last` is where the one before went. */
  readonly deckId: (last: DeckId | undefined) => DeckId | undefined;
  readonly knownTags: () => readonly string[];
  readonly onSaved: (text: string, undoId: UndoId) => void;
}

/** An open editor with what shows it. */
export interface OpenEditor {
  readonly model: NoteEditorModel;
  readonly View: typeof NoteEditor;
}

/** Opens the note editor; its code comes at the first time, or before in a quiet moment. */
export function createEditorDesk(app: DashboardApp, input: EditorDeskInput) {
  const editor = signal<OpenEditor>();
  /** The next new note is of the kind that was written last. */
  let lastTypeId: NoteTypeId | undefined;
  const attempt = createAttempt((error) => app.report(error, 'note editor'));
  const loadCode = () => Promise.all([import('./note-editor-model'), import('./NoteEditor')]);

  async function open(noteId?: NoteId): Promise<void> {
    const [{ createNoteEditorModel }, { NoteEditor: View }] = await loadCode();
    const model: NoteEditorModel = createNoteEditorModel(app, {
      noteId,
      deckId: input.deckId(takeLastDeck(localStorage)),
      noteTypeId: lastTypeId,
      knownTags: input.knownTags,
      onClose: (deckId) => {
        if (noteId === undefined) {
          lastTypeId = model.form.typeId.value;
          keepLastDeck(localStorage, deckId);
        }
        editor.value = undefined;
      },
      onSaved: input.onSaved,
      onReopen: () => (editor.value = opened),
      onOpen: edit,
    });
    const opened = { model, View };
    editor.value = opened;
  }

  const edit = (noteId?: NoteId) => void attempt(() => open(noteId));

  return { editor, edit, loadCode };
}
