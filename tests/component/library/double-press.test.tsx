import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { createLibraryModel } from '@/components/library/library-model';
import { createNoteEditorModel } from '@/components/library/note-editor-model';
import { NoteEditor } from '@/components/library/NoteEditor';
import { ToastHost } from '@/components/ui/Toast';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { createNote } from '@/lib/services/notes/create-note';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { settled, slow } from '@/tests/support/slow';

const ignore = () => undefined;

it('a new note that is saved twice in one moment is one note', async () => {
  const app = boundApp(await fakeApp(), dashboardCases);
  const editor = createNoteEditorModel(app, {
    onClose: ignore,
    onSaved: ignore,
    onReopen: ignore,
  });
  editor.form.change('front', { text: 'hola' });
  editor.save();
  editor.save();
  await settled();
  expect(await (await app.db()).count('notes')).toBe(1);
});

it('the editor of a note opens once the note is there to be written on', async () => {
  const base = boundApp(await fakeApp(), dashboardCases);
  const made = await createNote(base, { front: 'hola', back: 'hello', tags: ['es'] });
  const note = slow(base.services.loadNote);
  const app = { ...base, services: { ...base.services, loadNote: note.run } };
  const given = { noteId: made.noteId, onClose: ignore, onSaved: ignore, onReopen: ignore };
  render(<NoteEditor model={createNoteEditorModel(app, given)} decks={[]} />);
  await settled();
  expect(screen.queryByLabelText('Tags')).toBeNull();
  await note.answer();
  expect((await screen.findByLabelText<HTMLInputElement>('Tags')).value).toBe('es');
});

it('a bulk change that is pressed twice keeps its way back in sight', async () => {
  const app = boundApp(await fakeApp(), dashboardCases);
  const made = await createNote(app, { front: 'hola', back: 'hello' });
  const model = createLibraryModel(app);
  render(<ToastHost />);
  await Promise.all([model.bulk.remove([made.noteId]), model.bulk.remove([made.noteId])]);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
});
