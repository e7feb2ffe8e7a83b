import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createNewTabModel } from '@/components/review/newtab-model';
import { NewTabScreen } from '@/components/review/NewTabScreen';
import { SECOND } from '@/lib/domain/time/duration';
import { boundApp } from '@/tests/support/bound-app';
import { dueSchedule } from '@/tests/support/capitals';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { newTabCases } from '@/tests/support/newtab-cases';
import { installSetHtml } from '@/tests/support/set-html';
import { tabPage } from '@/tests/support/tab-page';

beforeEach(installSetHtml);
afterEach(cleanup);

const OFFER = 'It keeps slipping. Help it?';
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

/** A card on a new tab that was missed for the fifth time, with its help open. */
async function openHelp(note = aNote()) {
  const schedule = { ...dueSchedule({ stability: 12, difficulty: 9 }), lapses: 4 };
  const rows = {
    decks: [aDeck()],
    noteTypes: [aNoteType()],
    notes: [note],
    cards: [aCard({ schedule })],
  };
  const app = boundApp(await fakeApp({ rows }), newTabCases);
  const model = createNewTabModel(app, tabPage());
  render(<NewTabScreen model={model} />);
  await model.load();
  await press('Show answer');
  app.clock.now += SECOND;
  await press('Not yet');
  await press(OFFER);
  return { row: screen.getByRole('article'), db: await app.db() };
}

it('a card that was helped says so where its answer stood, and is offered the way back alone', async () => {
  const { row, db } = await openHelp();
  await press(/^Stop asking it/);
  await press('Close');
  expect(within(row).getByText('It is not asked any more. The library keeps it.')).toBeTruthy();
  expect(within(row).queryByRole('button', { name: OFFER })).toBeNull();
  fireEvent.click(within(row).getByRole('button', { name: 'Undo' }));
  await within(row).findByRole('button', { name: OFFER });
  expect(within(row).getByText('Back in 10 minutes')).toBeTruthy();
  const card = await db.get('cards', 'note-1/0');
  expect(card?.suspendedAt).toBeUndefined();
  expect(card?.schedule.lapses).toBe(5);
});

it('the keyboard goes on with each step of the help', async () => {
  await openHelp();
  await press(/^Add a hint/);
  const hint = screen.getByLabelText('Hint');
  expect(document.activeElement).toBe(hint);
  fireEvent.input(hint, { target: { value: 'a wave' } });
  await press('Save');
  const close = await screen.findByRole('button', { name: 'Close' });
  await waitFor(() => expect(document.activeElement).toBe(close));
});

it('is not split into two that ask the same or nothing: it says what is missing, where it is missing', async () => {
  const { db } = await openHelp();
  await press(/^Split it in two/);
  const [, question] = screen.getAllByLabelText('Question');
  const [answer] = screen.getAllByLabelText('Answer');
  if (!question || !answer) throw new Error('two parts have two questions');
  await press('Save');
  await screen.findByText('Both cards ask the same. Let each ask one part of it.');
  expect(document.activeElement).toBe(question);
  fireEvent.input(question, { target: { value: 'The other half' } });
  fireEvent.input(answer, { target: { value: ' ' } });
  expect(screen.queryByText(/^Both cards ask the same/)).toBeNull();
  await press('Save');
  await screen.findByText('Write what the answer is.');
  expect(document.activeElement).toBe(answer);
  expect(await db.count('notes')).toBe(1);
});

it('a card that has a hint is offered to change it', async () => {
  const hint = '<details class="hint"><summary>Hint</summary>a wave</details>';
  await openHelp(aNote({ fields: { front: `hola${hint}`, back: 'hello' } }));
  await screen.findByRole('button', { name: /^Split it in two/ });
  await press(/^Change its hint/);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Hint').value).toBe('a wave');
});
