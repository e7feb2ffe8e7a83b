import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '@/components/library/open-library';
import { loadOpening } from '@/components/library/opening-model';
import { NEW_CARD, formatRoute } from '@/components/shell/route';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { parseId, type NoteTypeId } from '@/lib/domain/ids';
import { boundApp } from '@/tests/support/bound-app';
import { aDeck, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

beforeEach(() => void (location.hash = formatRoute(NEW_CARD)));

const noteTypeId: NoteTypeId = parseId('imported');
const rows = {
  decks: [
    aDeck({ id: parseId('first'), name: 'First' }),
    aDeck({ id: parseId('b'), name: 'Second' }),
  ],
  noteTypes: [aNoteType({ id: noteTypeId, name: 'Word', fields: [{ id: 'w', name: 'Word' }] })],
};

/** A page of the library that "Add card" led to, wherever that stood. */
async function addCard(base: FakeApp) {
  const app = boundApp(base, dashboardCases);
  const { view, open, refresh } = openLibrary(app, await loadOpening(app));
  const route = NEW_CARD;
  const add = () => open?.(route);
  add();
  refresh();
  render(<>{view(route)}</>);
  await screen.findByRole('dialog', { name: 'Add card' });
  return { add };
}

const deckField = () => within(screen.getByRole('dialog')).getByLabelText<HTMLInputElement>('Deck');
const close = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
};

describe('"Add card" from another place', () => {
  it('opens the editor of a new card at once, over the library', async () => {
    await addCard(await fakeApp({ rows }));
    expect(deckField().value).toBe('First');
    expect(location.hash, 'a reload asks for no other card').toBe('#/library');
  });

  it('asks for the deck of the last card first, on the next page, too', async () => {
    const base = await fakeApp({ rows });
    await addCard(base);
    fireEvent.input(deckField(), { target: { value: 'Greek' } });
    fireEvent.blur(deckField());
    fireEvent.input(screen.getByLabelText('Front'), { target: { value: 'ναι' } });
    fireEvent.input(screen.getByLabelText('Back'), { target: { value: 'yes' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    cleanup();
    await addCard(base);
    expect(deckField().value).toBe('Greek');
  });

  it('opens although the last card was of an imported kind', async () => {
    const { add } = await addCard(await fakeApp({ rows }));
    const kind = screen.getByLabelText('Kind of card');
    await waitFor(() => expect(kind.textContent).toContain('Word'));
    fireEvent.change(kind, { target: { value: noteTypeId } });
    await close();
    add();
    expect(await screen.findByLabelText('Word')).toBeTruthy();
  });
});
