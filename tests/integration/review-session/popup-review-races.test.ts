import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPopupReviewModel } from '@/components/popup-review/popup-review-model';
import { SECOND } from '@/lib/domain/time/duration';
import { popupApp } from '@/tests/support/popup';
import { settled, slow } from '@/tests/support/slow';

beforeEach(() => {
  Object.assign(fakeBrowser.tabs, { query: vi.fn(async () => []) });
});

/** A review of three minutes at its first card, revealed, where reading a card takes its time. */
async function openSlowly() {
  const app = await popupApp();
  const cards = slow(app.services.loadReviewCards);
  const services = { ...app.services, loadReviewCards: cards.run };
  const model = createPopupReviewModel({ ...app, services }, vi.fn());
  const begun = model.startMinutes(3);
  await settled();
  await cards.answer();
  await begun;
  model.reveal();
  app.clock.now += SECOND;
  const cardId = () => model.review.value?.cardId;
  return { app, db: await app.db(), model, cards, cardId };
}

describe('a short review on a slow machine', () => {
  it('stays closed where the person left while the next card was on its way', async () => {
    const { app, model, cards } = await openSlowly();
    void model.rate('good');
    await settled();
    const left = model.leave();
    expect(model.view.value.kind).toBe('closed');
    await cards.answer();
    await left;
    expect(model.view.value.kind).toBe('closed');
    expect(model.waiting.value).toBeGreaterThan(0);
    const stored = await app.services.loadReviewSession();
    expect(stored?.answers).toHaveLength(1);
  });

  it('counts a second press of a rating while the next card is on its way as none', async () => {
    const { app, db, model, cards, cardId } = await openSlowly();
    const first = cardId();
    void model.rate('good');
    await settled();
    void model.rate('good');
    await settled();
    while (cards.count() > 0) await cards.answer();
    expect(cardId()).not.toBe(first);
    const shown = (await db.getAll('journal')).filter(({ kind }) => kind === 'shown');
    expect(shown).toHaveLength(2);
    expect(await app.services.loadReviewSession()).toMatchObject({ seen: [] });
  });

  it('asks a card again that was taken back while the next one was on its way', async () => {
    const { model, cards, cardId } = await openSlowly();
    const first = cardId();
    void model.rate('good');
    await settled();
    void model.undo();
    await settled();
    while (cards.count() > 0) await cards.answer(cards.count() - 1);
    expect(cardId()).toBe(first);
    expect(model.previous.value).toEqual({ kind: 'asked', says: 'newtabUndone' });
  });

  it('begins once where a length is pressed twice', async () => {
    const app = await popupApp();
    const cards = slow(app.services.loadReviewCards);
    const services = { ...app.services, loadReviewCards: cards.run };
    const model = createPopupReviewModel({ ...app, services }, vi.fn());
    const begun = Promise.all([model.startMinutes(3), model.startMinutes(3)]);
    await settled();
    await cards.answer();
    await begun;
    expect(cards.count()).toBe(0);
    expect(model.view.value.kind).toBe('card');
  });
});

it('takes one answer back where Undo is pressed twice', async () => {
  const { app, db, model, cards } = await openSlowly();
  void model.rate('good');
  await settled();
  while (cards.count() > 0) await cards.answer();
  model.reveal();
  app.clock.now += SECOND;
  void model.rate('good');
  await settled();
  while (cards.count() > 0) await cards.answer();
  await model.leave();
  await Promise.all([model.undo(), model.undo()]);
  const undone = (await db.getAll('journal')).filter(({ kind }) => kind === 'undone');
  expect(undone).toHaveLength(1);
});
