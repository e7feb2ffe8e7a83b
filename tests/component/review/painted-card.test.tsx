import { describe, expect, it, vi } from 'vitest';
import { parseId, type CardId } from '@/lib/domain/ids';
import { openTab, testApp } from '@/tests/support/open-tab';

describe('a painted card', () => {
  it('that nobody touched gives way to the right one', async () => {
    const { review } = await openTab({}, 'gone/0');
    expect(review()?.face.front).toBe('front 0');
  });

  it.each([
    ['was pointed at before the app was there', { isTouched: true }],
    ['stood as it was laid ready', { isConfirmed: true }],
  ])('stays when it %s', async (_when, given) => {
    const { review } = await openTab(given, 'gone/0');
    expect(review()?.face.front).toBe('painted');
  });

  it('that was confirmed is not noted as shown again', async () => {
    const { db } = await openTab({ isConfirmed: true }, 'note-0/0');
    expect(await db.count('journal')).toBe(0);
  });

  const answeredElsewhere = async () => {
    const app = await testApp();
    const cardId = parseId<CardId>('note-0/0');
    const given = { rating: 'good', tookMs: 900, surface: 'popup' } as const;
    await app.services.answerCard({ cardId, entryId: parseId('e1'), ...given });
    return app;
  };

  it('that was answered before the app was there says so where somebody means it, and offers the next one', async () => {
    const given = { isConfirmed: true, isTouched: true };
    const { review } = await openTab(given, 'note-0/0', await answeredElsewhere());
    expect(review()?.after?.kind).toBe('passed');
  });

  it('that a killed browser forgot to have been answered gives way to the next one, which is noted', async () => {
    const given = { isConfirmed: true };
    const { db, review } = await openTab(given, 'note-0/0', await answeredElsewhere());
    expect(review()).toMatchObject({ cardId: 'note-1/0' });
    const shown = (await db.getAll('journal')).filter(({ kind }) => kind === 'shown');
    expect(shown).toMatchObject([{ cardId: 'note-1/0' }]);
  });

  it.each([
    ['were not', false, 'note-0/0'],
    ['are laid ready anew where the first was answered', true, 'note-0/0'],
  ])('has others behind it that %s', async (_what, isOutdated, cardId) => {
    const app = isOutdated ? await answeredElsewhere() : await testApp();
    const refill = vi.fn(async () => undefined);
    const whenIdle = (work: () => Promise<void>) => void work();
    await openTab({ isConfirmed: true, isTouched: true, refill, whenIdle }, cardId, app);
    await vi.waitFor(() => expect(refill).toHaveBeenCalledExactlyOnceWith(isOutdated));
  });

  it('that was revealed by a key before the app was there stays revealed', async () => {
    const { model, review } = await openTab({ isTouched: true }, 'note-0/0');
    model.replay({ kind: 'key', event: new KeyboardEvent('keydown', { key: ' ' }) });
    expect(review()?.revealedAt).toBeDefined();
    expect(review()?.cardId).toBe('note-0/0');
  });

  it.each([
    ['is revealed by a key that comes while the settings are read', true],
    ['is not where they switch the keys off', false],
  ])('%s', async (_what, keysOn) => {
    const app = await testApp();
    await app.settings.save({ keysOn });
    const space = new KeyboardEvent('keydown', { key: ' ' });
    const { review } = await openTab({}, 'note-0/0', app, (model) => model.press(space));
    expect(review()?.revealedAt !== undefined).toBe(keysOn);
  });
});
