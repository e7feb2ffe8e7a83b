import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NoteId } from '@/lib/domain/ids';
import { findBarriers } from '@/tests/support/axe';
import { aDeck } from '@/tests/support/factories';
import { area, chooseKind, editorDesk, press, write } from '@/tests/support/note-editor';

let desk: Awaited<ReturnType<typeof editorDesk>>;
beforeEach(async () => {
  desk = await editorDesk();
});

describe('what was typed and not saved', () => {
  it('is asked about at Escape only where something was changed', async () => {
    const made = await desk.app.services.createNote({ front: 'hola', back: 'hello' });
    const first = await desk.open(made.noteId);
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(first.isOpen()).toBe(false);
    desk.close();
    const second = await desk.open(made.noteId);
    write('Back', 'hi');
    area('Back').focus();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(await screen.findByRole('alertdialog', { name: 'This is not saved yet.' })).toBeTruthy();
    expect(second.isOpen()).toBe(true);
    press('Go on writing');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(area('Back').value).toBe('hi');
    expect(document.activeElement).toBe(area('Back'));
  });

  it('of a note that is there has the browser ask before its page closes, until it is left', async () => {
    const isAsked = () =>
      !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const made = await desk.app.services.createNote({ front: 'hola', back: 'hello' });
    const { model } = await desk.open(made.noteId);
    expect(isAsked()).toBe(false);
    write('Back', 'hi');
    expect(isAsked()).toBe(true);
    await desk.app.services.deleteNotes({ noteIds: [made.noteId] });
    model.save();
    await waitFor(() => expect(model.isNew.value).toBe(true));
    expect(isAsked()).toBe(true);
    model.throwAway();
    expect(isAsked()).toBe(false);
  });

  it('is there again when the page has closed meanwhile (C-20)', async () => {
    await desk.open();
    chooseKind('Fill in the blank');
    write('Text with blanks', 'half {{c1::a}}');
    write('Tags', 'x');
    globalThis.dispatchEvent(new Event('pagehide'));
    desk.close();
    await desk.open();
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Text with blanks');
    await waitFor(() => expect(text.value).toBe('half {{c1::a}}'));
    expect(screen.getByText('Here is the card you had begun.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Tags').value).toBe('x');
    press('Start afresh');
    await waitFor(() => expect(text.value).toBe(''));
  });

  it('is forgotten once it is saved', async () => {
    const { model } = await desk.open();
    write('Front', 'hola');
    globalThis.dispatchEvent(new Event('pagehide'));
    model.save();
    await waitFor(async () => expect(await desk.notes()).toHaveLength(1));
    expect(await desk.app.services.loadNoteDraft()).toBeUndefined();
  });
});

describe('help while typing', () => {
  it('shows the note that asks the same with its deck, and opens it', async () => {
    const deckId = aDeck().id;
    const made = await desk.app.services.createNote({ front: 'Hola', back: 'hello', deckId });
    let opened: NoteId | undefined;
    await desk.open(undefined, (noteId) => (opened = noteId));
    write('Front', '*hola*');
    expect(await screen.findByText(/There is a card like this in “Spanish”: hello/)).toBeTruthy();
    press('Open it');
    expect(opened).toBe(made.noteId);
  });

  it('completes the tag that is being written, by keys', async () => {
    await desk.open();
    const tags = screen.getByLabelText<HTMLInputElement>('Tags');
    fireEvent.focus(tags);
    tags.setSelectionRange(0, 0);
    fireEvent.input(tags, { target: { value: 'x ver' } });
    const list = within(await screen.findByRole('listbox', { name: 'Suggestions' }));
    expect(list.getAllByRole('option').map((one) => one.textContent)).toEqual([
      'verbs',
      'verbs::irregular',
    ]);
    fireEvent.keyDown(tags, { key: 'ArrowDown' });
    fireEvent.keyDown(tags, { key: 'Enter' });
    await waitFor(() => expect(tags.value).toBe('x verbs '));
  });

  it('tells of a note where it comes from and how its cards are doing', async () => {
    const made = await desk.app.services.createNote({ front: 'hola', back: 'hello' });
    await desk.open(made.noteId);
    const fold = screen.getByText('Source and history').closest('details');
    if (fold) fold.open = true;
    fireEvent(fold ?? document.body, new Event('toggle'));
    expect(await screen.findByText('New, not asked yet')).toBeTruthy();
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
  });
});
