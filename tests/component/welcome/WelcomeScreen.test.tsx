import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWelcomeModel } from '@/components/welcome/welcome-model';
import { WelcomeScreen } from '@/components/welcome/WelcomeScreen';
import { welcomeCases } from '@/lib/app/welcome-app';
import { parseId, type DraftId, type GoalId } from '@/lib/domain/ids';
import { saveDraft } from '@/lib/services/capture/save-draft';
import { deleteGoal } from '@/lib/services/goals/change-goal';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { servePackagedFiles } from '@/tests/support/packaged-files';

beforeEach(servePackagedFiles);

async function open() {
  const app = boundApp(await fakeApp(), welcomeCases);
  const model = createWelcomeModel(app);
  const { container } = render(<WelcomeScreen model={model} />);
  await model.load();
  return { app, model, container, db: await app.db() };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { name });

async function toFirstCard() {
  const opened = await open();
  press('Skip');
  await heading('Start with some cards?');
  press(/Everyday Spanish/);
  await heading('Your first card');
  return opened;
}

describe('the first minute (E1)', () => {
  it('is a goal, a deck, an answer and a saved phrase, in at most six presses', async () => {
    const { app, model, db } = await open();
    press('Learn 5 Spanish words in 10 min');
    expect(screen.getByText('5 words · 10 min · on a hectic day just 1 word')).toBeTruthy();
    press('Set this goal');
    await heading('Start with some cards?');
    press(/Everyday Spanish/);
    await heading('Your first card');
    press('Show answer');
    app.clock.now += 2000;
    press('Knew it');
    await waitFor(async () => expect(await db.count('histories')).toBe(1));
    press('Go on');
    await heading('Keep a phrase from any page');
    const draftId = parseId<DraftId>('practice');
    await saveDraft(app, { draftId, phrase: 'serendipity', source: {} });
    await model.onSaved();
    expect(await screen.findByText(/^Saved: serendipity/)).toBeTruthy();
    press('Go on');
    await heading('That’s all. Enjoy your next tab');

    expect((await app.settings.load()).welcomed).toBe(true);
    expect(await db.getAll('goals')).toEqual([
      expect.objectContaining({ minutes: 10, target: expect.objectContaining({ amount: 5 }) }),
    ]);
    expect(app.reported).toEqual([]);
  });

  it('can be skipped to its end without leaving anything behind', async () => {
    const { app, db } = await open();
    press('Skip');
    await heading('Start with some cards?');
    press('I’ll save my own');
    await heading('Keep a phrase from any page');
    press('Skip');
    await heading('That’s all. Enjoy your next tab');
    expect(await Promise.all([db.count('goals'), db.count('cards')])).toEqual([0, 0]);
    expect((await app.settings.load()).welcomed).toBe(true);
  });

  it('does not come back by itself once it was there, however it is closed', async () => {
    const { app } = await open();
    expect((await app.settings.load()).welcomed).toBe(true);
  });

  it('leaves the focus where it is at first and moves it to the heading of each next step', async () => {
    const { container } = await open();
    expect(container.contains(document.activeElement)).toBe(false);
    press('Skip');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Start with some cards?'));
  });

  it('Back and Set again changes the goal that was set, and sets it anew once it is gone', async () => {
    const { app, db, model } = await open();
    const set = async (sentence: string) => {
      model.sentence.value = sentence;
      await model.setGoal();
      model.goTo('goal');
    };
    await set('learn 5 Spanish words in 10 min');
    await set('read 2 pages in 5 min');
    const [goal, ...others] = await db.getAll('goals');
    expect(others).toEqual([]);
    expect(goal).toMatchObject({ title: 'Read 2 pages', minutes: 5, target: { amount: 2 } });
    await deleteGoal(app, { goalId: goal?.id ?? parseId<GoalId>('none') });
    await set('stretch for 2 minutes');
    const live = (await db.getAll('goals')).filter((one) => one.deletedAt === undefined);
    expect(live.map((one) => one.minutes)).toEqual([2]);
  });

  it('Back and the same deck again goes on with its next card, and says what is there', async () => {
    const { app, model } = await toFirstCard();
    const first = model.review.value?.cardId;
    press('Show answer');
    app.clock.now += 2000;
    press('Knew it');
    await screen.findByRole('button', { name: 'Undo' });
    press('Go on');
    await heading('Keep a phrase from any page');
    press('Back');
    await heading('Start with some cards?');
    const deck = screen.getByRole('button', { name: /Everyday Spanish/ });
    await waitFor(() => expect(deck.textContent).toContain('In your library'));
    fireEvent.click(deck);
    await heading('Your first card');
    expect(model.review.value?.cardId).not.toBe(first);
  });

  it('takes Space, the ratings and Z on the first card, as a new tab does', async () => {
    const { app, db } = await toFirstCard();
    await waitFor(() => {
      fireEvent.keyDown(document.body, { key: ' ' });
      screen.getByRole('button', { name: 'Knew it' });
    });
    app.clock.now += 2000;
    fireEvent.keyDown(document.body, { key: '2' });
    await waitFor(async () => expect(await db.count('histories')).toBe(1));
    await screen.findByRole('button', { name: 'Undo' });
    fireEvent.keyDown(document.body, { key: 'z' });
    expect(await screen.findByRole('button', { name: 'Show answer' })).toBeTruthy();
  });

  it('takes the first answer back', async () => {
    const { app, db } = await toFirstCard();
    press('Show answer');
    app.clock.now += 2000;
    press('Not yet');
    await screen.findByRole('button', { name: 'Undo' });
    await waitFor(async () => expect(await db.count('histories')).toBe(1));
    press('Undo');
    await screen.findByRole('button', { name: 'Show answer' });
    expect((await db.get('cards', 'sample-spanish-hello/0'))?.schedule.reps).toBe(0);
  });

  it('brings the short lessons of a starter deck along, as samples that go with it', async () => {
    const { app, db } = await open();
    press('Skip');
    await heading('Start with some cards?');
    expect(screen.getByRole('button', { name: /Everyday Spanish/ }).textContent).toContain(
      '1 short lesson',
    );
    press(/HTTP and Git/);
    await heading('Your first card');
    await waitFor(async () => expect(await db.count('lessons')).toBe(2));
    expect((await db.getAll('lessons')).every((lesson) => lesson.isSample)).toBe(true);
    await app.services.removeSamples({});
    expect(await Promise.all([db.count('lessons'), db.count('cards')])).toEqual([0, 0]);
  });

  it('lets the practice phrase go again', async () => {
    const { app, model } = await open();
    model.goTo('save');
    await saveDraft(app, { draftId: parseId('practice'), phrase: 'serendipity', source: {} });
    await model.onSaved();
    await screen.findByText(/Saved: serendipity/);
    press('Undo');
    await waitFor(() => expect(screen.queryByText(/Saved/)).toBeNull());
    expect(await app.services.loadNewestDraft({ since: 0 })).toBeUndefined();
  });

  it('stays usable where a deck cannot be read', async () => {
    const { app } = await open();
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    press('Skip');
    await heading('Start with some cards?');
    press(/Everyday Spanish/);
    await waitFor(() => expect(app.reported).toHaveLength(1));
    press('I’ll save my own');
    await heading('Keep a phrase from any page');
  });

  it.each(['goal', 'cards', 'save', 'done'] as const)('has no barriers at %s', async (stage) => {
    const { model, container } = await open();
    model.goTo(stage);
    await waitFor(() => expect(container.querySelector('h1')).toBeTruthy());
    expect(await findBarriers(container)).toEqual([]);
  });

  it('has no barriers at the first card', async () => {
    const { container } = await toFirstCard();
    press('Show answer');
    expect(await findBarriers(container)).toEqual([]);
  });
});
