import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { createNoteEditorModel } from '@/components/library/note-editor-model';
import { NoteEditor } from '@/components/library/NoteEditor';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { linkTo } from '@/lib/domain/media/media-refs';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { PNG, WAV } from '@/tests/support/media-bytes';

const ignore = () => undefined;
let base: FakeApp;

beforeEach(async () => {
  base = await fakeApp();
});

/** The editor over a new note, or over one with this front. */
async function openEditor(front?: string) {
  const app = boundApp(base, dashboardCases);
  const made =
    front === undefined
      ? undefined
      : await app.services.createNote({ front, back: 'x', isHtml: true });
  const given = { noteId: made?.noteId, onClose: ignore, onSaved: ignore, onReopen: ignore };
  const model = createNoteEditorModel(app, given);
  render(<NoteEditor model={model} decks={[]} />);
  return { app, model, field: await screen.findByLabelText<HTMLTextAreaElement>('Front') };
}

function paste(field: HTMLElement, files: readonly File[], text = ''): void {
  fireEvent.paste(field, { clipboardData: { files, getData: () => text } });
}

const dog = new File([PNG], 'dog.png', { type: 'image/png' });

describe('pictures in the editor', () => {
  it('a pasted one is stored, shown below the field, and saved with the note', async () => {
    const { app, model, field } = await openEditor();
    paste(field, [dog]);
    await waitFor(() => expect(field.value).toBe('![dog.png]'));
    expect(screen.getByRole('button', { name: 'Remove “dog.png”' })).toBeTruthy();
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
    model.save();
    const db = await app.db();
    const [row] = await db.getAll('media');
    await waitFor(async () =>
      expect((await db.getAll('notes'))[0]?.fields.front).toBe(
        `<img src="${linkTo(row?.id ?? '', 'dog.png')}">`,
      ),
    );
  });

  it('whoever writes goes from Front to Back first, then to what takes a picture out', async () => {
    const { field } = await openEditor();
    paste(field, [dog]);
    const remove = await screen.findByRole('button', { name: 'Remove “dog.png”' });
    const stops = [...document.querySelectorAll('textarea, li button')];
    expect(stops).toEqual([field, screen.getByLabelText('Back'), remove]);
  });

  it.each([
    ['behind a word', 'a|b', 'a\n![dog.png]\nb'],
    ['behind a space', 'a |', 'a ![dog.png]'],
    ['on a new line', 'a\n|\nb', 'a\n![dog.png]\nb'],
  ])('one that is pasted %s is not glued to it', async (_where, typed, text) => {
    const { field } = await openEditor();
    fireEvent.input(field, { target: { value: typed.replace('|', '') } });
    field.setSelectionRange(typed.indexOf('|'), typed.indexOf('|'));
    paste(field, [dog]);
    await waitFor(() => expect(field.value).toBe(text));
  });

  it('several stand beside each other, however they came', async () => {
    const { field } = await openEditor();
    paste(field, [dog, new File([WAV], 'bark.wav', { type: 'audio/wav' })]);
    await waitFor(() => expect(field.value).toBe('![dog.png] ![bark.wav]'));
    paste(field, [new File([PNG], 'cat.png', { type: 'image/png' })]);
    await waitFor(() => expect(field.value).toBe('![dog.png] ![bark.wav] ![cat.png]'));
  });

  it('a field that is HTML gets it as HTML', async () => {
    const { field } = await openEditor('<div>old</div>');
    field.setSelectionRange(14, 14);
    paste(field, [dog]);
    await waitFor(() =>
      expect(field.value).toMatch(/^<div>old<\/div><img src="media:\w{64}\/dog\.png">$/),
    );
  });

  it('whoever types in another field by then is left there', async () => {
    const { field } = await openEditor();
    paste(field, [dog]);
    screen.getByLabelText('Back').focus();
    await waitFor(() => expect(field.value).toBe('![dog.png]'));
    expect(document.activeElement).toBe(screen.getByLabelText('Back'));
  });

  it('a piece of a table that comes with its own picture is text', async () => {
    const { field } = await openEditor();
    paste(field, [dog], 'a cell');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await (await base.db()).count('media')).toBe(0);
    expect(field.value).toBe('');
  });

  it('one larger than 20 MB is refused in one sentence', async () => {
    const { field } = await openEditor();
    const large = new File([PNG], 'large.png');
    Object.defineProperty(large, 'size', { value: 20 * 1024 * 1024 + 1 });
    paste(field, [large]);
    expect(await screen.findByText(/“large.png” is larger than 20 MB/)).toBeTruthy();
    expect(await (await base.db()).count('media')).toBe(0);
  });
});
