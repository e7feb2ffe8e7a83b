import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { createInsightsModel } from '@/components/insights/insights-model';
import { InsightsScreen } from '@/components/insights/InsightsScreen';
import { parseRoute } from '@/components/shell/route';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { withIndexKeys } from '@/lib/domain/card/card';
import { parseId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type Rows } from '@/tests/support/fake-app';

const oneDay: Rows = {
  days: [
    {
      day: learnerDay(MONDAY_9AM, { zone: () => 0, rolloverHour: 4 }),
      deckId: parseId('deck-1'),
      ratings: { again: 3, hard: 0, good: 17, easy: 0 },
      tookMs: 4 * MINUTE,
      newCards: 0,
      recalls: { asked: 20, known: 17 },
    },
  ],
};

async function open(rows: Rows) {
  const app = await fakeApp({ rows });
  await rebuildShortlist(app);
  const model = createInsightsModel(boundApp(app, dashboardCases));
  const { container } = render(<InsightsScreen model={model} />);
  model.load();
  await screen.findByRole('heading', { name: 'Recall' });
  return { container, app, model };
}

it('promises the numbers on the first day instead of showing empty ones', async () => {
  await open({});
  expect(screen.getAllByText('Shows after a few days.')).toHaveLength(4);
});

it('shows recall beside its line, and the week as a picture and as a table', async () => {
  await open(oneDay);
  expect(screen.getByText('85%')).toBeTruthy();
  expect(screen.getByText('Aim: 85%')).toBeTruthy();
  expect(screen.getByRole('img', { name: '4 minutes, 20 cards, on 1 of 7 days' })).toBeTruthy();
  expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(8);
});

const slipping = (id: string, lapses: number) =>
  withIndexKeys(
    aCard({
      noteId: parseId(id),
      deckId: parseId('deck-1'),
      schedule: { ...aCard().schedule, phase: 'review', lapses, dueAt: MONDAY_9AM },
    }),
  );

it('says in one line that cards keep slipping, and leads to them', async () => {
  await open({
    decks: [aDeck({ id: parseId('deck-1') })],
    cards: [slipping('n1', 5), slipping('n2', 9), slipping('n3', 4)],
  });
  expect(await screen.findByText('2 cards keep slipping.')).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Show in the library' });
  expect(parseRoute(link.getAttribute('href') ?? '')).toEqual({
    name: 'library',
    query: 'is:leech',
  });
  fireEvent.click(screen.getByRole('button', { name: 'Hide for now' }));
  await waitFor(() => expect(screen.queryByText('2 cards keep slipping.')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Four numbers' }));
});

/** So many cards that were missed five times each: `word 0`, `word 1` … */
const slippingWords = (count: number): Rows => ({
  decks: [aDeck()],
  noteTypes: [aNoteType()],
  notes: Array.from({ length: count }, (_, at) =>
    aNote({ id: parseId(`n${at}`), fields: { front: `word ${at}`, back: 'b' } }),
  ),
  cards: Array.from({ length: count }, (_, at) => slipping(`n${at}`, 5)),
});
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

it('offers each of them the five ways, says what was done, and takes it back (C-22)', async () => {
  const { app } = await open(slippingWords(2));
  await press('Help them');
  await press('word 1');
  const dialog = within(await screen.findByRole('dialog', { name: 'Help this card' }));
  const ways = dialog.getAllByRole('listitem').map((one) => one.querySelector('strong'));
  expect(ways.map((way) => way?.textContent)).toEqual([
    'Rewrite it',
    'Split it in two',
    'Add a hint',
    'Let it rest three weeks',
    'Stop asking it',
  ]);
  await press(/^Stop asking it/);
  await press('Close');
  expect(screen.queryByRole('dialog')).toBeNull();
  const list = within(screen.getByRole('list', { name: 'Which card shall be helped?' }));
  expect(list.getByText('It is not asked any more. The library keeps it.')).toBeTruthy();
  const db = await app.db();
  expect((await db.get('cards', 'n1/0'))?.suspendedAt).toBeDefined();
  expect(list.getByRole('button', { name: 'word 0' })).toBeTruthy();
  fireEvent.click(list.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(list.queryByRole('button', { name: 'Undo' })).toBeNull());
  expect((await db.get('cards', 'n1/0'))?.suspendedAt).toBeUndefined();
});

it('keeps the way back of the last one that was stopped', async () => {
  const { model } = await open(slippingWords(1));
  await press('Help it');
  await press(/^Stop asking it/);
  await press('Close');
  model.load();
  expect(await screen.findByText('No card keeps slipping any more.')).toBeTruthy();
  await press('Undo');
  model.load();
  expect(await screen.findByText('1 card keeps slipping.')).toBeTruthy();
});

it('offers five at once, however many there are', async () => {
  await open(slippingWords(7));
  await press('Help them');
  expect(await screen.findAllByRole('button', { name: /^word/ })).toHaveLength(5);
});

it('has no line about slipping cards where there are none', async () => {
  await open({ decks: [aDeck({ id: parseId('deck-1') })], cards: [slipping('n3', 4)] });
  expect(screen.queryByRole('link', { name: 'Show in the library' })).toBeNull();
});

it('has no barriers', async () => {
  const rows = { decks: [aDeck({ id: parseId('deck-1') })], cards: [slipping('n1', 5)] };
  const { container } = await open({ ...oneDay, ...rows });
  await screen.findByText('1 card keeps slipping.');
  expect(await findBarriers(container)).toEqual([]);
});
