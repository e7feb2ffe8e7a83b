import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLibraryModel } from '@/components/library/library-model';
import { LibraryScreen } from '@/components/library/LibraryScreen';
import { ToastHost } from '@/components/ui/Toast';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { afterPaint } from '@/tests/support/after-paint';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

const decks = [
  aDeck({ id: parseId('lang'), name: 'Languages' }),
  aDeck({ id: parseId('es'), name: 'Spanish', parentId: parseId('lang') }),
  aDeck({ id: parseId('verbs'), name: 'Verbs', parentId: parseId('es') }),
  aDeck({ id: parseId('maps'), name: 'Maps' }),
];

async function open() {
  const notes = ['n1', 'n2'].map((id) =>
    aNote({ id: parseId(id), deckId: parseId('verbs'), fields: { front: id, back: 'x' } }),
  );
  const cards = notes.map((note) => aCard({ noteId: note.id, deckId: note.deckId }));
  const base = await fakeApp({ rows: { decks, noteTypes: [aNoteType()], notes, cards } });
  const places: unknown[] = [];
  const model = createLibraryModel(boundApp(base, dashboardCases), {
    onPlace: (place, isTyped) => places.push([place, isTyped]),
  });
  const { container } = render(
    <>
      <LibraryScreen model={model} />
      <ToastHost />
    </>,
  );
  model.load();
  await waitFor(() => expect(model.index.isComplete.value).toBe(true));
  const db = await base.db();
  const parentOf = async (id: string) => (await db.get('decks', id))?.parentId;
  return { model, container, db, parentOf, places };
}

const row = (name: RegExp | string) => screen.getByRole('treeitem', { name });
const names = () =>
  screen.getAllByRole('treeitem').map((item) => item.getAttribute('aria-label') ?? '');
const press = (key: string) =>
  fireEvent.keyDown(
    screen.getByRole('tree').querySelector('[tabindex="0"]') ?? screen.getByRole('tree'),
    { key },
  );

describe('the deck tree', () => {
  it('says what comes up today, with the decks below, and has no barriers', async () => {
    const { container } = await open();
    expect(names()).toEqual([
      'All decks 2 cards today',
      'Languages 2 cards today',
      'Spanish 2 cards today',
      'Verbs 2 cards today',
      'Maps',
    ]);
    expect(row(/Verbs/).getAttribute('aria-level')).toBe('3');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('folds by its arrow and stays folded on the next visit', async () => {
    await open();
    press('ArrowDown');
    press('ArrowLeft');
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(row(/Languages/).getAttribute('aria-expanded')).toBe('false');
    cleanup();
    await open();
    expect(names()).toHaveLength(3);
    press('ArrowDown');
    press('ArrowRight');
    await waitFor(() => expect(names()).toHaveLength(5));
  });

  it('is walked and opened by keys, with one tab stop', async () => {
    const { model, places } = await open();
    press('v');
    await waitFor(() => expect(row(/Verbs/).tabIndex).toBe(0));
    press('ArrowLeft');
    await waitFor(() => expect(row(/Spanish/).tabIndex).toBe(0));
    expect(screen.getAllByRole('treeitem').filter((item) => item.tabIndex === 0)).toHaveLength(1);
    press('Enter');
    expect(model.deckId.value).toBe('es');
    expect(places).toEqual([[{ deckId: 'es', query: undefined }, false]]);
    expect(row(/Spanish/).getAttribute('aria-selected')).toBe('true');
  });

  it('leaves the focus on the menu of a deck, however soon Tab follows on the arrow', async () => {
    await open();
    row(/^Languages/).focus();
    const more = await screen.findByRole('button', { name: 'More for “Languages”' });
    more.focus();
    await afterPaint();
    expect(document.activeElement).toBe(more);
  });

  it('takes the focus along to the deck that a key goes to', async () => {
    await open();
    row(/^All decks/).focus();
    press('End');
    await waitFor(() => expect(row('Maps').tabIndex).toBe(0));
    expect(document.activeElement).toBe(row('Maps'));
    await afterPaint();
    expect(document.activeElement).toBe(row('Maps'));
  });

  it('is renamed with F2, never to the name of a deck beside it', async () => {
    const { db } = await open();
    press('End');
    await waitFor(() => expect(row('Maps').tabIndex).toBe(0));
    press('F2');
    const field = await screen.findByLabelText('Name');
    fireEvent.input(field, { target: { value: 'languages' } });
    expect(await screen.findByText('A deck of that name is there already.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    fireEvent.input(field, { target: { value: 'Capitals' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Deck renamed')).toBeTruthy();
    expect((await db.get('decks', 'maps'))?.name).toBe('Capitals');
  });

  it('moves by its menu to where it may lie, and undo moves it back', async () => {
    const { model, parentOf } = await open();
    const deck = model.decks.value.find((one) => one.name === 'Spanish');
    if (deck === undefined) throw new Error('The test has this deck.');
    model.deckActions.question.value = { kind: 'move', deck };
    const dialog = within(await screen.findByRole('dialog', { name: 'Move “Spanish” to …' }));
    const isOpen = (name: RegExp) =>
      !dialog.getByRole<HTMLButtonElement>('button', { name }).disabled;
    expect([/Languages/, /^Spanish/, /^Verbs/, /^Maps/].map(isOpen)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    fireEvent.click(dialog.getByRole('button', { name: 'Maps' }));
    expect(await screen.findByText('Deck moved')).toBeTruthy();
    expect(await parentOf('es')).toBe('maps');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await parentOf('es')).toBe('lang'));
  });

  it('gets a sub-deck, which keeps its place while somebody looks elsewhere', async () => {
    const { model, db } = await open();
    const deck = model.decks.value.find((one) => one.name === 'Maps');
    if (deck === undefined) throw new Error('The test has this deck.');
    model.deckActions.question.value = { kind: 'below', deck };
    fireEvent.input(await screen.findByLabelText('Name'), { target: { value: 'Africa' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(names()).toContain('Africa'));
    const made = (await db.getAll('decks')).find((one) => one.name === 'Africa');
    expect(made?.parentId).toBe(parseId<DeckId>('maps'));
  });
});
