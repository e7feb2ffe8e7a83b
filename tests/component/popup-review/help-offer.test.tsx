import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPopupModel } from '@/components/today/popup-model';
import { PopupScreen } from '@/components/today/PopupScreen';
import { SECOND } from '@/lib/domain/time/duration';
import { stopCard } from '@/lib/services/review/help-card';
import { dueSchedule } from '@/tests/support/capitals';
import { newCards, popupApp } from '@/tests/support/popup';
import { aCard } from '@/tests/support/factories';
import { parseId, type NoteId } from '@/lib/domain/ids';

beforeEach(() => {
  Object.assign(fakeBrowser.tabs, { query: vi.fn(async () => []) });
});

const OFFER = 'It keeps slipping. Help it?';

/** A review of so many cards; the first was missed four times already, and now again. */
async function missAgain(count: number) {
  const schedule = { ...dueSchedule({ stability: 12, difficulty: 9 }), lapses: 4 };
  const rows = newCards(count);
  const slipping = aCard({ noteId: parseId<NoteId>('note-0'), schedule });
  const app = await popupApp({ ...rows, cards: [slipping, ...(rows.cards ?? []).slice(1)] });
  const model = createPopupModel(app);
  render(<PopupScreen model={model} />);
  await model.open();
  fireEvent.click(await screen.findByRole('button', { name: '3 min' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Show answer' }));
  app.clock.now += SECOND;
  fireEvent.click(screen.getByRole('button', { name: 'Not yet' }));
  return { app, db: await app.db() };
}

it('a card that keeps slipping in the popup is offered help while the next one is asked', async () => {
  const { db } = await missAgain(3);
  fireEvent.click(await screen.findByRole('button', { name: OFFER }));
  fireEvent.click(await screen.findByRole('button', { name: /Let it rest three weeks/ }));
  const close = await screen.findByRole('button', { name: 'Close' });
  const card = await db.get('cards', 'note-0/0');
  expect(card?.schedule).toMatchObject({ phase: 'review', intervalDays: 21 });
  fireEvent.click(close);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('button', { name: 'Show answer' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: OFFER })).toBeNull();
  const line = screen.getByText('It rests for three weeks.');
  fireEvent.click(within(line).getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: OFFER })).toBeTruthy();
  expect((await db.get('cards', 'note-0/0'))?.schedule.phase).toBe('relearning');
});

it('the last card of a review is offered help beside the result', async () => {
  await missAgain(1);
  expect(await screen.findByText(/of 1 known/)).toBeTruthy();
  expect(screen.getByRole('button', { name: OFFER })).toBeTruthy();
});

it('the offer goes with the answer that is taken back', async () => {
  await missAgain(3);
  await screen.findByRole('button', { name: OFFER });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: OFFER })).toBeNull());
});

it('a card that was stopped since is not asked again by taking its answer back', async () => {
  const { app, db } = await missAgain(3);
  await screen.findByRole('button', { name: OFFER });
  await stopCard(app, { cardId: parseId('note-0/0') });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Last answer taken back. Its card stays put away.')).toBeTruthy();
  const shown = (await db.getAll('journal')).filter(({ kind }) => kind === 'shown');
  expect(shown.map(({ cardId }) => cardId)).toEqual(['note-0/0', 'note-1/0']);
  expect((await db.get('cards', 'note-0/0'))?.schedule.lapses).toBe(4);
});
