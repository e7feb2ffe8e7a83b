import { signal } from '@preact/signals';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { createDeckActions } from '@/components/library/deck-actions-model';
import { DeckDialog } from '@/components/library/DeckDialog';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import { parseId, type DeckId, type NoteId, type UndoId } from '@/lib/domain/ids';
import { DEFAULT_WEIGHTS } from '@/lib/domain/review/weights';
import { undoChange } from '@/lib/services/undo/undo-change';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { aCard, aDeck } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { aScheduleContext } from '@/tests/support/review';

const { day: today } = aScheduleContext();
const cards = Array.from({ length: 200 }, (_none, at) =>
  aCard({
    noteId: parseId<NoteId>(`n${at}`),
    deckId: parseId('verbs'),
    schedule: {
      phase: 'review',
      stability: 3 + (at % 60),
      difficulty: 5,
      step: 0,
      reps: 5,
      lapses: 0,
      lastDay: today - 2,
      intervalDays: 3 + (at % 60),
      dueAt: 2e12,
    },
  }),
);

/** The options of a deck "Verbs" below "Spanish", which has some of its own. */
async function open(options: DeckOptions = {}, rows: readonly ReturnType<typeof aCard>[] = cards) {
  const base = await fakeApp({
    rows: {
      decks: [
        aDeck({ id: parseId('es'), options: { desiredRetention: 0.85, newPerDay: 8 } }),
        aDeck({ id: parseId('verbs'), name: 'Verbs', parentId: parseId('es'), options }),
      ],
      cards: rows,
    },
  });
  const app = boundApp(base, dashboardCases);
  const undoIds: UndoId[] = [];
  const decks = await app.services.loadDecks();
  const actions = createDeckActions(app, {
    decks: signal(decks),
    reload: async () => undefined,
    offerUndo: (_text, undoId) => undoIds.push(undoId),
    attempt: async (work) => {
      await work();
      return true;
    },
  });
  const line = decks.find((one) => one.name === 'Verbs') ?? 'new';
  actions.open.value = line;
  const { container } = render(<DeckDialog actions={actions} deck={line} decks={decks} />);
  await waitFor(() => expect(actions.options.cost.value).toBeDefined());
  const stored = async () => (await (await base.db()).get('decks', 'verbs' as DeckId))?.options;
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  return { base, container, stored, save, undoIds };
}

const slider = () => screen.getByRole('slider', { name: 'How much you want to know' });
const move = (percent: number) => fireEvent.input(slider(), { target: { value: String(percent) } });
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the options of a deck', () => {
  it('say whose value each shows, and have no barriers', async () => {
    const { container } = await open({ leechAfter: 7 });
    expect(slider()).toHaveProperty('value', '85');
    expect(screen.getByLabelText('New cards a day')).toHaveProperty('value', '8');
    expect(screen.getAllByText('As in Spanish')).toHaveLength(2);
    expect(screen.getByText('No limit of its own')).toBeTruthy();
    expect(
      screen.getByRole('button', { name: 'Own value. Back to “As in Settings”' }),
    ).toBeTruthy();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('show the minutes a day that remembering costs, more of them for more (S-054)', async () => {
    await open();
    const minutes = () => Number(/About (\d+) min/.exec(document.body.textContent ?? '')?.[1]);
    expect(document.body.textContent).toContain('if a card takes you 8 s');
    move(97);
    const most = await waitFor(() => {
      expect(minutes()).toBeGreaterThan(1);
      return minutes();
    });
    expect(document.body.textContent).toContain('As stored:');
    move(70);
    await waitFor(() =>
      expect(
        minutes() < most || document.body.textContent?.includes('Less than a minute a day.'),
      ).toBe(true),
    );
  });

  it('keep in which forms the deck asks (S-056)', async () => {
    const { stored, save } = await open();
    const forms = screen.getByLabelText('How questions are asked');
    expect(forms).toHaveProperty('value', 'written');
    fireEvent.change(forms, { target: { value: 'both' } });
    save();
    await waitFor(async () => expect(await stored()).toEqual({ promptForms: 'both' }));
  });

  it('go back to cards as they are written', async () => {
    const { stored, save } = await open({ promptForms: 'both' });
    const reset = { name: 'Own value. Back to “As the cards are written”' };
    fireEvent.click(screen.getByRole('button', reset));
    save();
    await waitFor(async () => expect(await stored()).toEqual({}));
  });

  it('name what a deck without minutes of its own goes back to', async () => {
    await open({ minutesPerDay: 20 });
    fireEvent.click(
      screen.getByRole('button', { name: 'Own value. Back to “No limit of its own”' }),
    );
    expect(screen.getByLabelText('Minutes a day')).toHaveProperty('value', '');
  });

  it('are not saved with a number that cannot be: the press goes to its field', async () => {
    const { stored, save } = await open();
    type('New cards a day', 'many');
    save();
    expect(document.activeElement).toBe(screen.getByLabelText('New cards a day'));
    type('New cards a day', '7');
    const weights = screen.getByLabelText('FSRS-6 weights, 21 numbers');
    fireEvent.change(weights, { target: { value: '1 2 3' } });
    save();
    expect(weights.closest('details')?.open).toBe(true);
    expect(document.activeElement).toBe(weights);
    expect(await stored()).toEqual({});
  });

  it('promise no minutes for a deck without cards', async () => {
    await open({}, []);
    expect(screen.getByText(/Once it has cards/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('About');
  });

  it('write what was changed and nothing else; an undo takes it back', async () => {
    const { base, stored, save, undoIds } = await open({ leechAfter: 7 });
    move(93);
    type('Learning steps, minutes', '1 10');
    fireEvent.change(screen.getByLabelText('Sunday'), { target: { value: 'none' } });
    const db = await base.db();
    const meanwhile = await db.get('decks', 'verbs' as DeckId);
    if (meanwhile) await db.put('decks', { ...meanwhile, options: { leechAfter: 9 } });
    save();
    await waitFor(async () =>
      expect(await stored()).toEqual({
        leechAfter: 9,
        desiredRetention: 0.93,
        learningSteps: [1, 10],
        easyWeekdays: [1, 1, 1, 1, 1, 1, 0],
      }),
    );
    await waitFor(() => expect(undoIds).toHaveLength(1));
    for (const undoId of undoIds) await undoChange(base, { undoId });
    expect(await stored()).toEqual({ leechAfter: 9 });
  });

  it('go back to the inherited value, and an emptied number does, too', async () => {
    const { stored, save } = await open({ leechAfter: 7, newPerDay: 3, desiredRetention: 0.95 });
    type('New cards a day', '');
    for (const button of screen.getAllByRole('button', { name: /^Own value/ }))
      fireEvent.click(button);
    save();
    await waitFor(async () => expect(await stored()).toEqual({}));
  });

  it.each([
    [
      'Learning steps, minutes',
      'soon',
      'Whole minutes with spaces between them, please, for example 1 10.',
    ],
    ['Hard card after misses', '1', 'A whole number from 2 to 99, please.'],
    [
      'FSRS-6 weights, 21 numbers',
      '1, 2, 3',
      'These are 3 numbers. It takes 21; 17 or 19 of older versions do, too.',
    ],
  ])('%s: %s is not saved, and what would be right is said', async (label, typed, message) => {
    const { stored, save, undoIds } = await open();
    type(label, typed);
    move(95);
    save();
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByLabelText(label)).toHaveProperty('value', typed);
    expect([await stored(), undoIds]).toEqual([{}, []]);
  });

  it('take pasted weights and give them to be copied', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    const { stored, save } = await open();
    const own = DEFAULT_WEIGHTS.with(0, 0.5);
    type('FSRS-6 weights, 21 numbers', `[${own.join(',\n')}]`);
    fireEvent.click(screen.getByText('Copy'));
    await waitFor(() => expect(copied).toHaveBeenCalledWith(own.join(', ')));
    save();
    await waitFor(async () => expect(await stored()).toEqual({ fsrsWeights: own }));
    copied.mockRestore();
  });

  it('keep a free day, and take it out again', async () => {
    const { stored, save } = await open();
    const date = screen.getByLabelText('Free days');
    fireEvent.input(date, { target: { value: '2026-12-24' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('button', { name: 'Take out Thu, Dec 24, 2026' })).toBeTruthy();
    save();
    await waitFor(async () => expect(await stored()).toEqual({ easyDates: [20_811] }));
  });
});
