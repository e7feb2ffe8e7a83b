import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { createNewTabModel } from '@/components/review/newtab-model';
import { NewTabScreen } from '@/components/review/NewTabScreen';
import { newTabCases } from '@/tests/support/newtab-cases';
import { SECOND } from '@/lib/domain/time/duration';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { newCards } from '@/tests/support/popup';
import { tabPage } from '@/tests/support/tab-page';

const SORRY = 'That did not work just now. Nothing is gone.';
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

/** A new tab with a card, before or after its answer. */
async function openTab({ cards = 3, isAnswered = false, minutesPerDay = 8 } = {}) {
  const settings = { minutesPerDay };
  const app = boundApp(await fakeApp({ rows: newCards(cards), settings }), newTabCases);
  const model = createNewTabModel(app, tabPage());
  const { container } = render(<NewTabScreen model={model} />);
  await model.load();
  if (isAnswered) {
    await press('Show answer');
    app.clock.now += 30 * SECOND;
    await press('Knew it');
    await screen.findByRole('button', { name: 'Undo' });
  }
  return { app, model, container, db: await app.db() };
}

type Tab = Awaited<ReturnType<typeof openTab>>;

const refuse = ({ app }: Tab, name: keyof Tab['app']['services']) =>
  vi.spyOn(app.services, name).mockRejectedValueOnce(new Error('disk full'));

it.each([
  ['undoAnswer', 'Undo', true, () => screen.findByText('Last answer taken back')],
  ['skipCard', 'Skip for now', false, () => screen.findAllByText(/Later today/)],
  ['loadTab', 'One more', true, () => screen.findByRole('button', { name: 'Show answer' })],
] as const)(
  'where %s fails, %s says so and works when it is tried again',
  async (name, button, isAnswered, works) => {
    const tab = await openTab({ isAnswered });
    refuse(tab, name);
    await press(button);
    expect(await screen.findByText(SORRY)).toBeTruthy();
    expect(await findBarriers(tab.container)).toEqual([]);
    expect(tab.app.reported).toEqual([new Error('disk full')]);
    await press('Try again');
    expect(await works()).toBeTruthy();
    expect(screen.queryByText(SORRY)).toBeNull();
  },
);

it('a tab that cannot open its cards says so, and shows one when it is tried again', async () => {
  const app = boundApp(await fakeApp({ rows: newCards(3) }), newTabCases);
  const { loadTab } = app.services;
  const loading = vi.spyOn(app.services, 'loadTab').mockRejectedValue(new Error('blocked'));
  const model = createNewTabModel(app, tabPage());
  const { container } = render(<NewTabScreen model={model} />);
  await model.load();
  expect(screen.getByText(/^Your cards cannot be opened right now/)).toBeTruthy();
  expect(await findBarriers(container)).toEqual([]);
  loading.mockImplementation(loadTab);
  await press('Try again');
  expect(await screen.findByRole('button', { name: 'Show answer' })).toBeTruthy();
  expect(app.reported).toEqual([new Error('blocked')]);
});

it('a tab that cannot open its cards shows one as soon as it can, without a press', async () => {
  const app = boundApp(await fakeApp({ rows: newCards(3) }), newTabCases);
  const { loadTab } = app.services;
  const loading = vi.spyOn(app.services, 'loadTab').mockRejectedValue(new Error('blocked'));
  const model = createNewTabModel(app, tabPage());
  render(<NewTabScreen model={model} />);
  await model.load();
  loading.mockImplementation(loadTab);
  await screen.findByRole('button', { name: 'Show answer' }, { timeout: 3000 });
  expect(app.reported).toEqual([new Error('blocked')]);
});

it('where the database refuses, Five more says so and asks for five when it is tried again', async () => {
  const tab = await openTab({ minutesPerDay: 0 });
  refuse(tab, 'askForMore');
  await press('Five more');
  await press('Try again');
  expect(await screen.findByRole('button', { name: 'Show answer' })).toBeTruthy();
});

it('an Undo whose card cannot be read takes back no second answer when it is tried again', async () => {
  const tab = await openTab({ isAnswered: true });
  await press('One more');
  await press('Show answer');
  tab.app.clock.now += 30 * SECOND;
  await press('Knew it');
  await screen.findByRole('button', { name: 'Undo' });
  refuse(tab, 'loadReviewCards');
  await press('Undo');
  await press('Try again');
  await screen.findByText('Last answer taken back');
  const histories = await tab.db.getAll('histories');
  const kinds = histories.flatMap(({ entries }) => entries.map(({ type }) => type));
  expect(kinds.toSorted()).toEqual(['review', 'review', 'undo']);
});

it('a Skip tried again skips no other card that came meanwhile', async () => {
  const tab = await openTab();
  refuse(tab, 'skipCard');
  await press('Skip for now');
  await screen.findByText(SORRY);
  await tab.model.more();
  await press('Try again');
  const journal = await tab.db.getAll('journal');
  expect(journal.map(({ kind }) => kind)).not.toContain('skipped');
});

it('the ring of the minutes falls with an Undo, on this tab and where the answer was given', async () => {
  const { model, app } = await openTab({ isAnswered: true });
  const other = createNewTabModel(app, tabPage());
  await other.load();
  const minutes = () => [model, other].map(({ today }) => today.value.minutes);
  expect(minutes()).toEqual([0.5, 0.5]);
  await other.review.undo();
  await model.onChanged(['cards']);
  await waitFor(() => expect(minutes()).toEqual([0, 0]));
});
