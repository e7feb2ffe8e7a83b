import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasTerm, termFor, withTermTurned } from '@/components/library/query-terms';
import { createLibraryModel, type LibraryPlace } from '@/components/library/library-model';
import { LibraryScreen } from '@/components/library/LibraryScreen';
import { keepPlace } from '@/components/library/place-address';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { parseId } from '@/lib/domain/ids';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

async function open(onPlace?: (place: LibraryPlace, isTyped: boolean) => void) {
  const notes = ['uno', 'dos', 'tres'].map((front) =>
    aNote({ id: parseId(front), fields: { front, back: 'x' }, tags: [`${front.length}`, 'es'] }),
  );
  const cards = notes.map((note, at) =>
    aCard({ noteId: note.id, ...(at === 0 && { suspendedAt: 1 }) }),
  );
  const rows = { decks: [aDeck()], noteTypes: [aNoteType()], notes, cards };
  const app = boundApp(await fakeApp({ rows }), dashboardCases);
  const model = createLibraryModel(app, { ...(onPlace && { onPlace }) });
  const { container } = render(<LibraryScreen model={model} />);
  model.load();
  await waitFor(() => expect(model.index.isComplete.value).toBe(true));
  return { model, container };
}

const box = () => screen.getByRole<HTMLInputElement>('searchbox');
const openFilter = () => {
  const menu = document.querySelector('[popover]:has(> :first-child), [popover]');
  const panel = screen.getByText('Filter').closest('div')?.querySelector('[popover]') ?? menu;
  fireEvent(panel as Element, Object.assign(new Event('toggle'), { newState: 'open' }));
};

describe('the search of the library', () => {
  it('asks by pressing: one state at a time, as many tags as wanted', async () => {
    const { model, container } = await open();
    openFilter();
    fireEvent.click(await screen.findByRole('button', { name: 'Suspended' }));
    await waitFor(() => expect(box().value).toBe('is:suspended'));
    expect(model.shown.value.map((row) => row.front)).toEqual(['uno']);
    fireEvent.click(screen.getByRole('button', { name: 'New' }));
    fireEvent.click(screen.getByRole('button', { name: 'es' }));
    expect(model.query.value).toBe('is:new tag:es');
    expect(model.shown.value).toHaveLength(2);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'New' }).getAttribute('aria-pressed')).toBe('true'),
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('shows what it can say, with a press each', async () => {
    const { model } = await open();
    const help = within(screen.getByText('What a search can say').parentElement ?? document.body);
    fireEvent.click(help.getByRole('button', { name: /^tag:es/ }));
    expect(model.query.value).toBe('tag:es');
  });

  it('says kindly what it does not know', async () => {
    await open();
    fireEvent.input(box(), { target: { value: 'is:purple' } });
    expect(
      await screen.findByText(/“is:purple” is not known here. These are: new, due/),
    ).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Clear the search' })).toBeTruthy();
  });

  it('leads out of a deck in which nothing is found', async () => {
    const { model } = await open();
    model.openPlace({ deckId: parseId('deck-1'), query: 'nowhere' });
    fireEvent.click(await screen.findByRole('button', { name: 'Search all decks' }));
    expect([model.deckId.value, model.query.value]).toEqual([undefined, 'nowhere']);
  });

  it('stands in the address: a search is one step back, not one for each letter', async () => {
    location.hash = '#/library';
    const { model } = await open(keepPlace());
    const before = history.length;
    for (const text of ['u', 'un', 'uno']) fireEvent.input(box(), { target: { value: text } });
    expect(location.hash).toBe('#/library?q=uno');
    expect(history.length).toBe(before + 1);
    model.openDeck(parseId('deck-1'));
    expect(location.hash).toBe('#/library/deck-1?q=uno');
    expect(history.length).toBe(before + 2);
    location.hash = '';
  });

  it('sorts by a press, the other way round by a second one', async () => {
    const { model } = await open();
    const fronts = () => model.shown.value.map((row) => row.front);
    fireEvent.click(within(screen.getByRole('grid')).getByRole('button', { name: 'Note' }));
    expect(fronts()).toEqual(['dos', 'tres', 'uno']);
    fireEvent.click(within(screen.getByRole('grid')).getByRole('button', { name: 'Note' }));
    expect(fronts()).toEqual(['uno', 'tres', 'dos']);
    const head = screen.getByRole('columnheader', { name: 'Note' });
    await waitFor(() => expect(head.getAttribute('aria-sort')).toBe('descending'));
  });
});

describe('terms of a search', () => {
  it.each([
    ['', 'is:new', 'is:new', 'the first term'],
    ['hola', 'is:new', 'hola is:new', 'beside others'],
    ['hola is:new tag:a', 'is:new', 'hola tag:a', 'taken out again'],
    ['IS:NEW', 'is:new', '', 'however it is written'],
    ['-is:new', 'is:new', '-is:new is:new', 'its opposite is another term'],
    ['is:newer', 'is:new', 'is:newer is:new', 'only as a word of its own'],
  ])('%j with %j turned is %j: %s', (query, term, turned) => {
    expect(withTermTurned(query, term)).toBe(turned);
    expect(hasTerm(turned, term)).toBe(!hasTerm(query, term));
  });

  it('quotes a tag with a space', () => {
    expect(termFor('tag', 'two words')).toBe('tag:"two words"');
  });
});
