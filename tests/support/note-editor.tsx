import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import {
  createNoteEditorModel,
  type NoteEditorModel,
} from '@/components/library/note-editor-model';
import { NoteEditor } from '@/components/library/NoteEditor';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import type { NoteId } from '@/lib/domain/ids';
import { boundApp } from './bound-app';
import { aDeck } from './factories';
import { fakeApp } from './fake-app';

/** The note editor over an app with one deck, and what a person does with it. */
export async function editorDesk() {
  const base = await fakeApp({ rows: { decks: [aDeck()] } });
  const app = boundApp(base, dashboardCases);
  const db = await base.db();

  const opened: NoteEditorModel[] = [];

  async function open(noteId?: NoteId, onOpen?: (noteId: NoteId) => void) {
    let isOpen = true;
    const model = createNoteEditorModel(app, {
      noteId,
      knownTags: () => ['verbs', 'verbs::irregular', 'nouns'],
      onClose: () => (isOpen = false),
      onSaved: () => undefined,
      onReopen: () => undefined,
      ...(onOpen && { onOpen }),
    });
    opened.push(model);
    render(<NoteEditor model={model} decks={await app.services.loadDecks()} />);
    await screen.findByRole('dialog');
    return { model, isOpen: () => isOpen };
  }
  const notes = async () =>
    (await db.getAll('notes')).filter((note) => note.deletedAt === undefined);
  /** Ordinals of the live cards. */
  const cards = async () =>
    (await db.getAll('cards'))
      .filter((card) => card.deletedAt === undefined)
      .map(({ ordinal }) => ordinal);
  /** The page goes, with each editor that was opened on it. */
  const close = () => {
    cleanup();
    for (const model of opened.splice(0)) model.keepForLater();
  };
  return { app, db, open, close, notes, cards };
}

export const area = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);

export function write(name: string, value: string): void {
  fireEvent.input(screen.getByLabelText(name), { target: { value } });
}

export function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

export function chooseKind(kind: string): void {
  const select = screen.getByLabelText<HTMLSelectElement>('Kind of card');
  const option = [...select.options].find(({ text }) => text === kind);
  fireEvent.change(select, { target: { value: option?.value } });
}
