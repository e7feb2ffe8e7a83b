import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLibraryModel } from '@/components/library/library-model';
import { LibraryScreen } from '@/components/library/LibraryScreen';
import { ToastHost } from '@/components/ui/Toast';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { createNote } from '@/lib/services/notes/create-note';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { parseId } from '@/lib/domain/ids';
import { aCard, aDeck, aNote, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

beforeEach(() => {
  // happy-dom lays nothing out; the list needs a height to know which rows are in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

async function open(fronts: readonly string[] = ['hola', 'adiós', 'por favor']) {
  const base = await fakeApp();
  for (const front of fronts) await createNote(base, { front, back: `meaning of ${front}` });
  return show(base);
}

async function show(base: FakeApp) {
  const app = boundApp(base, dashboardCases);
  const model = createLibraryModel(app);
  const { container } = render(
    <>
      <LibraryScreen model={model} />
      <ToastHost />
    </>,
  );
  model.load();
  await waitFor(() => expect(model.index.isComplete.value).toBe(true));
  return { model, container, db: await base.db() };
}

const shown = () => screen.getAllByRole('row').slice(1).length;
const grid = () => screen.getByRole('grid', { name: 'Notes' });

describe('the library', () => {
  it('lists the notes and leaves those that a search finds', async () => {
    await open();
    expect(await screen.findByText('adiós')).toBeTruthy();
    expect(shown()).toBe(3);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'adios' } });
    await waitFor(() => expect(shown()).toBe(1));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nowhere' } });
    expect(await screen.findByText('No note says that.')).toBeTruthy();
  });

  it('says that not all could be read, and tries again', async () => {
    const base = await fakeApp();
    await createNote(base, { front: 'hola', back: 'hello' });
    const app = boundApp(base, dashboardCases);
    const fail = vi.spyOn(app.services, 'loadCardStatePage').mockRejectedValue(new Error('disk'));
    const model = createLibraryModel(app);
    render(<LibraryScreen model={model} />);
    model.load();
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('Not all of your notes could be read.');
    expect(screen.queryByText('Reading your notes …')).toBeNull();
    fail.mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('hola')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('a new card goes to the deck in sight, else to the one that was written for last', async () => {
    const decks = ['a', 'b', 'c'].map((id) => aDeck({ id: parseId(id), name: id }));
    const { model } = await show(await fakeApp({ rows: { decks } }));
    const opened = async () => {
      model.edit();
      await waitFor(() => expect(model.editor.value).toBeDefined());
      return model.editor.value?.model;
    };
    const first = await opened();
    expect(first?.form.deckId.value).toBe('a');
    if (first) first.form.deckId.value = parseId('c');
    first?.keepForLater();
    await waitFor(() => expect(model.editor.value).toBeUndefined());
    expect((await opened())?.form.deckId.value).toBe('c');
  });

  it('leads to the saved phrases where some wait for their meaning', async () => {
    const { model, db } = await open();
    expect(screen.queryByRole('link', { name: /to finish/ })).toBeNull();
    const draft = { id: 'd', phrase: 'petrichor', source: {}, savedAt: 1, stamp: 1 };
    await db.put('inbox', draft as never);
    model.load();
    const link = await screen.findByRole('link', { name: '1 saved phrase to finish' });
    expect(link.getAttribute('href')).toBe('#/inbox');
  });

  it('lists what came in with one file as the file has it', async () => {
    const at = MONDAY_9AM;
    const fronts = ['England', 'Scotland', 'Wales'];
    const notes = fronts.map((front, place) =>
      aNote({ id: parseId(`note-${9 - place}`), fields: { front, back: 'x' }, stamp: at }),
    );
    const cards = notes.map((note, place) => aCard({ noteId: note.id, newPosition: place }));
    await show(await fakeApp({ rows: { notes, cards, decks: [aDeck()] } }));
    expect(screen.getAllByText(/England|Scotland|Wales/).map((one) => one.textContent)).toEqual(
      fronts,
    );
  });

  it('is worked by keys alone: arrows move, Enter edits, Delete deletes, Undo brings back', async () => {
    const { db } = await open();
    fireEvent.focus(grid());
    fireEvent.keyDown(grid(), { key: 'ArrowDown' });
    fireEvent.keyDown(grid(), { key: 'Enter' });
    expect(await screen.findByRole('dialog', { name: 'Edit note' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true });
    fireEvent.keyDown(grid(), { key: 'Delete' });
    expect(await screen.findByText('3 notes deleted')).toBeTruthy();
    const live = async () =>
      (await db.getAll('notes')).filter((note) => note.deletedAt === undefined).length;
    await waitFor(async () => expect(await live()).toBe(0));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await live()).toBe(3));
  });

  it('arrows go on from where a note was that is deleted', async () => {
    const { model } = await open(['a', 'b', 'c', 'd']);
    fireEvent.focus(grid());
    fireEvent.keyDown(grid(), { key: 'ArrowDown' });
    fireEvent.keyDown(grid(), { key: 'ArrowDown' });
    fireEvent.keyDown(grid(), { key: 'Delete' });
    await waitFor(() => expect(shown()).toBe(3));
    fireEvent.keyDown(grid(), { key: 'ArrowDown' });
    expect(model.selection.activeIndex.value).toBe(2);
  });

  it('writes a card with Ctrl+Enter and warns of one that asks the same', async () => {
    const { db } = await open();
    fireEvent.click(screen.getByRole('button', { name: 'Add card' }));
    fireEvent.input(await screen.findByLabelText('Front'), { target: { value: 'Hola' } });
    expect(await screen.findByText(/There is a card like this in “My cards”/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Front'), { target: { value: '**hola** amigo' } });
    fireEvent.input(screen.getByLabelText('Back'), { target: { value: 'hello friend' } });
    fireEvent.keyDown(screen.getByLabelText('Back'), { key: 'Enter', ctrlKey: true });
    await waitFor(async () => expect(await db.count('notes')).toBe(4));
    const notes = await db.getAllFromIndex('notes', 'byTextKey', 'hola amigo');
    expect(notes[0]?.fields.front).toBe('<b>hola</b> amigo');
  });

  it('keeps what was typed when the dialog is closed unsaved', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Add card' }));
    fireEvent.input(await screen.findByLabelText('Front'), { target: { value: 'half a' } });
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Go on writing' }));
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Front');
    expect(field.value).toBe('half a');
  });

  it('moving a deck below another offers the way back, and never a place below itself', async () => {
    const { db, model } = await open();
    for (const name of ['Verbs', 'Spanish']) {
      fireEvent.click(screen.getByRole('button', { name: 'New deck' }));
      fireEvent.input(await screen.findByLabelText('Name'), { target: { value: name } });
      fireEvent.click(screen.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(model.decks.value.map((deck) => deck.name)).toContain(name));
    }
    const idOf = (name: string) =>
      model.decks.value.find((deck) => deck.name === name)?.deckId ?? '';
    model.deckActions.open.value = model.decks.value.find((deck) => deck.name === 'Verbs');
    const places = await screen.findByLabelText<HTMLSelectElement>('Lies below');
    expect([...places.options].map((place) => place.value)).not.toContain(idOf('Verbs'));
    fireEvent.change(places, { target: { value: idOf('Spanish') } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Deck moved')).toBeTruthy();
    const parentOf = async () => (await db.get('decks', idOf('Verbs')))?.parentId;
    expect(await parentOf()).toBe(idOf('Spanish'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await parentOf()).toBeUndefined());
  });

  it('keeps the changes of the last 30 days in a list, each with its way back', async () => {
    const { db, container } = await open(['hola']);
    fireEvent.focus(grid());
    fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true });
    fireEvent.keyDown(grid(), { key: 'Delete' });
    await screen.findByText('1 note deleted');
    fireEvent.click(screen.getByRole('button', { name: 'Undo history' }));
    const back = await screen.findByRole('button', { name: /^Undo: 1 note deleted, today/ });
    expect(await findBarriers(container)).toEqual([]);
    fireEvent.click(back);
    await waitFor(async () => expect((await db.getAll('notes'))[0]?.deletedAt).toBeUndefined());
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /1 note deleted/ })).toBeNull(),
    );
  });

  it('says what to do next when there is nothing', async () => {
    await open([]);
    expect(await screen.findByText(/No cards here yet/)).toBeTruthy();
  });

  it.each([
    ['the list', () => undefined],
    ['the editor', () => fireEvent.click(screen.getByRole('button', { name: 'Add card' }))],
    ['a deck', () => fireEvent.click(screen.getByRole('button', { name: 'New deck' }))],
    ['a choice', () => fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true })],
  ])('%s has no barriers', async (_name, act) => {
    const { container } = await open();
    act();
    await screen.findAllByRole('row');
    expect(await findBarriers(container)).toEqual([]);
  });
});
