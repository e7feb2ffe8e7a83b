import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPopupReviewModel } from '@/components/popup-review/popup-review-model';
import { parseId, type CardId, type GoalId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import { MINUTE, SECOND } from '@/lib/domain/time/duration';
import { aDeck } from '@/tests/support/factories';
import { newCards, popupApp } from '@/tests/support/popup';

beforeEach(() => {
  Object.assign(fakeBrowser.tabs, { query: vi.fn(async () => []) });
});

async function open(app?: Awaited<ReturnType<typeof popupApp>>) {
  const shown = app ?? (await popupApp());
  const onLeft = vi.fn();
  const model = createPopupReviewModel(shown, onLeft);
  const { review, totals } = await shown.services.settleAndLoadToday();
  model.takeUp(review, totals);
  await model.loadPage();
  const answer = async (rating: Rating, tookMs = 10 * SECOND) => {
    shown.clock.now += tookMs / 2;
    model.reveal();
    shown.clock.now += tookMs / 2;
    await model.rate(rating);
  };
  const cardId = () => model.review.value?.cardId;
  const db = await shown.db();
  return { app: shown, model, answer, cardId, onLeft, db };
}

describe('a review of one minute', () => {
  it('shows no further card once its time is over, and finishes the one in hand (S-044)', async () => {
    const { model, answer, db } = await open();
    await model.startMinutes(1);
    for (let count = 0; count < 5; count++) await answer('good');
    expect(model.view.value.kind).toBe('card');
    await answer('again', 15 * SECOND);
    expect(model.view.value).toMatchObject({
      kind: 'result',
      result: { cards: 6, known: 5, activeMs: 65 * SECOND },
    });
    expect(await db.count('histories')).toBe(6);
  });

  it('goes on with another card after each answer and never with the same at once', async () => {
    const { model, answer, cardId } = await open();
    await model.startMinutes(1);
    const first = cardId();
    await answer('good');
    expect(cardId()).toBeDefined();
    expect(cardId()).not.toBe(first);
    expect(model.previous.value).toMatchObject({ kind: 'answered' });
  });

  it('can have five more minutes', async () => {
    const { model, answer } = await open();
    await model.startMinutes(1);
    await answer('good', 70 * SECOND);
    expect(model.view.value.kind).toBe('result');
    await model.goOn();
    expect(model.view.value).toMatchObject({ kind: 'card', time: { leftMs: 5 * MINUTE } });
  });

  it('says so when nothing waits', async () => {
    const { model } = await open(await popupApp({ decks: [aDeck()] }));
    await model.startMinutes(3);
    expect(model.view.value).toEqual({ kind: 'nothing', origin: 'minutes' });
  });
});

describe('an interrupted review', () => {
  it('offers what is left at the next opening, whatever happened to the popup', async () => {
    const first = await open();
    await first.model.startMinutes(3);
    await first.answer('good', 40 * SECOND);
    first.app.clock.now += 20 * SECOND;
    await first.model.beat();
    first.app.clock.now += 30 * MINUTE;

    const second = await open(first.app);
    expect(second.model.waiting.value).toBe(2 * MINUTE);
    await second.model.continueReview();
    expect(second.model.view.value).toMatchObject({ time: { leftMs: 2 * MINUTE } });
    await second.answer('good', MINUTE);
    await second.answer('good', MINUTE);
    expect(second.model.view.value).toMatchObject({ kind: 'result', result: { cards: 3 } });
    expect((await open(first.app)).model.waiting.value).toBeUndefined();
  });

  it('waits when the person goes back to Today, and can be let go', async () => {
    const { app, model, onLeft } = await open();
    await model.startMinutes(1);
    app.clock.now += 10 * SECOND;
    await model.leave();
    expect(model.view.value.kind).toBe('closed');
    expect(model.waiting.value).toBe(50 * SECOND);
    expect(onLeft).toHaveBeenCalledOnce();
    await model.dropWaiting();
    expect((await open(app)).model.waiting.value).toBeUndefined();
  });

  it('does not count the time a computer slept', async () => {
    const { app, model } = await open();
    await model.startMinutes(10);
    app.clock.now += 8 * 60 * MINUTE;
    await model.beat();
    expect((await app.services.loadReviewSession())?.activeMs).toBe(MINUTE);
  });
});

describe('undo', () => {
  it('asks the last card again as if it had never been answered', async () => {
    const { model, answer, cardId, db } = await open();
    await model.startMinutes(1);
    const first = cardId() ?? parseId<CardId>('none');
    await answer('good');
    expect(await model.undo()).toBe(true);
    expect(cardId()).toBe(first);
    expect((await db.get('cards', first))?.schedule.reps).toBe(0);
    await answer('again');
    await answer('good', MINUTE);
    expect(model.view.value).toMatchObject({ result: { cards: 2, known: 1 } });
  });

  it('is done once the answer is taken back: tried again it would take one more', async () => {
    const { app, model, answer, cardId } = await open();
    await model.startMinutes(3);
    await answer('good');
    const second = cardId();
    await answer('good');
    vi.spyOn(app.services, 'saveReviewSession').mockRejectedValueOnce(new Error('full disk'));
    expect(await model.undo()).toBe(true);
    expect(cardId()).toBe(second);
    expect(app.reported).toHaveLength(1);
  });

  it('says when there is no answer to take back', async () => {
    const { model } = await open();
    expect(await model.undo()).toBe(false);
  });
});

describe('cards from elsewhere', () => {
  it('of a goal stay inside the time of its session and leave nothing to continue', async () => {
    const { app, model, answer } = await open();
    const goal = { goalId: parseId<GoalId>('goal'), title: 'Spanish', deckId: aDeck().id };
    await model.startGoal(goal, 30 * SECOND);
    await answer('good', 20 * SECOND);
    expect(model.view.value).toMatchObject({ kind: 'card', time: { leftMs: 10 * SECOND } });
    await answer('good', 20 * SECOND);
    expect(model.view.value.kind).toBe('result');
    expect(await app.services.loadReviewSession()).toBeUndefined();
  });

  it('before a task are looked at without touching any schedule (S-060)', async () => {
    const { model, db } = await open();
    const before = await db.getAll('cards');
    await model.choosePrep();
    expect(model.view.value).toMatchObject({ kind: 'prepDecks', decks: [{ name: 'Spanish' }] });
    await model.startPrep(aDeck().id);
    for (let count = 0; count < 5; count++) {
      model.reveal();
      await model.passCard();
    }
    expect(model.view.value).toMatchObject({ kind: 'result', result: { cards: 5 } });
    expect(await db.getAll('cards')).toEqual(before);
    expect(await db.count('histories')).toBe(0);
  });

  it('of the page under the popup are offered only there', async () => {
    const app = await popupApp({ ...newCards(4), decks: [aDeck({ sites: ['lemonde.fr'] })] });
    const away = await open(app);
    expect(away.model.pageCards.value).toEqual([]);
    const tab = { id: 7, url: 'https://www.lemonde.fr/article' };
    Object.assign(fakeBrowser.tabs, { query: vi.fn(async () => [tab]) });
    const { model, answer } = await open(app);
    expect(model.pageCards.value).toHaveLength(3);
    await model.startPage();
    for (let count = 0; count < 3; count++) await answer('good');
    expect(model.view.value).toMatchObject({ kind: 'result', result: { cards: 3 } });
  });

  it('passes over a card that is gone', async () => {
    const { model } = await open();
    await model.openCard(parseId('gone/0'));
    expect(model.view.value).toEqual({ kind: 'nothing', origin: 'picked' });
  });
});

it('keeps a card as it was where its answer could not be stored', async () => {
  const { app, model, answer } = await open();
  await model.startMinutes(1);
  const services = { ...app.services, answerCard: () => Promise.reject(new Error('disk full')) };
  const broken = createPopupReviewModel({ ...app, services }, vi.fn());
  await broken.startMinutes(1);
  app.clock.now += SECOND;
  broken.reveal();
  app.clock.now += SECOND;
  await broken.rate('good');
  expect(broken.review.value?.after).toBeUndefined();
  expect(app.reported).toHaveLength(1);
  await answer('good');
});
