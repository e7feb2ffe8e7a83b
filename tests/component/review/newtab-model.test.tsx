import { describe, expect, it, vi } from 'vitest';
import { createNewTabModel } from '@/components/review/newtab-model';
import { newTabCases } from '@/tests/support/newtab-cases';
import { parseId, type CardId, type EntryId } from '@/lib/domain/ids';
import { SECOND } from '@/lib/domain/time/duration';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { newCards } from '@/tests/support/popup';
import { openTab, testApp } from '@/tests/support/open-tab';
import { tabPage } from '@/tests/support/tab-page';

/** Shows the answer and lets the guard time pass. */
function reveal({ app, model }: Awaited<ReturnType<typeof openTab>>) {
  model.review.reveal();
  app.clock.now += SECOND;
}

describe('an answer', () => {
  it('is spoken of only once it is stored', async () => {
    const tab = await openTab();
    reveal(tab);
    const stored = Promise.withResolvers<never>();
    vi.spyOn(tab.app.services, 'answerCard').mockReturnValue(stored.promise);
    void tab.model.review.rate('good');
    expect(tab.review()?.storing?.rating).toBe('good');
    expect(tab.review()?.after).toBeUndefined();
  });

  it('that the disk did not take says so and can be stored again, once', async () => {
    const tab = await openTab();
    reveal(tab);
    vi.spyOn(tab.app.services, 'answerCard').mockRejectedValueOnce(new Error('full disk'));
    await tab.model.review.rate('good');
    expect(tab.review()?.after?.kind).toBe('unstored');
    await tab.model.review.retry();
    expect(tab.review()?.after?.kind).toBe('answered');
    expect(await tab.db.count('histories')).toBe(1);
  });

  it('counts once however often it is pressed while it is stored', async () => {
    const tab = await openTab();
    reveal(tab);
    await Promise.all([tab.model.review.rate('good'), tab.model.review.rate('again')]);
    const [history] = await tab.db.getAll('histories');
    expect(history?.entries).toHaveLength(1);
  });
});

describe('One more', () => {
  const shown = async ({ db }: Pick<Awaited<ReturnType<typeof openTab>>, 'db'>) =>
    (await db.getAll('journal')).map(({ kind, cardId }) => `${kind} ${cardId}`);

  it('notes the next card as shown once', async () => {
    const tab = await openTab();
    await tab.model.more();
    expect(await shown(tab)).toEqual(['shown note-0/0', 'shown note-1/0']);
  });

  it('notes the next card as shown once after a card that was painted', async () => {
    const tab = await openTab({ isConfirmed: true }, 'note-0/0');
    await tab.model.more();
    expect(await shown(tab)).toEqual(['shown note-1/0']);
  });

  it('pressed while the tab still chooses notes each card as shown once', async () => {
    const app = await testApp();
    const model = createNewTabModel(app, tabPage());
    await Promise.all([model.load(), model.more()]);
    expect(await shown({ db: await app.db() })).toEqual(['shown note-0/0', 'shown note-1/0']);
  });

  it('pressed twice notes the next card as shown once', async () => {
    const tab = await openTab();
    await Promise.all([tab.model.more(), tab.model.more()]);
    expect(await shown(tab)).toEqual(['shown note-0/0', 'shown note-1/0']);
  });
});

it('Five more pressed twice asks for five', async () => {
  const tab = await openTab();
  const asked = vi.spyOn(tab.app.services, 'askForMore');
  await Promise.all([tab.model.fiveMore(), tab.model.fiveMore()]);
  expect(asked).toHaveBeenCalledOnce();
});

it('what another tab did to a card is not said of the one that came after it', async () => {
  const tab = await openTab();
  const other = await openTab({}, 'note-0/0', tab.app);
  reveal(other);
  await other.model.review.rate('good');
  const heard = Promise.withResolvers<EntryId | undefined>();
  vi.spyOn(tab.app.services, 'loadHead').mockReturnValueOnce(heard.promise);
  const checked = tab.model.onChanged(['cards']);
  await tab.model.more();
  heard.resolve(parseId<EntryId>('elsewhere'));
  await checked;
  expect(tab.review()?.face.front).not.toBe('front 0');
  expect(tab.review()?.after).toBeUndefined();
});

describe('the last answer, taken back', () => {
  const answer = async (tab: Awaited<ReturnType<typeof openTab>>) => {
    reveal(tab);
    await tab.model.review.rate('good');
  };

  it('in a tab that answered nothing is asked there again, and that is said (C-15)', async () => {
    const first = await openTab({}, 'note-0/0');
    await answer(first);
    const fresh = await openTab({}, 'note-1/0', first.app);
    expect(fresh.review()?.face.front).toBe('front 1');
    await fresh.model.review.undo();
    expect(fresh.review()).toMatchObject({
      cardId: 'note-0/0',
      after: { kind: 'asked', says: 'newtabUndone' },
    });
    await answer(fresh);
    expect(fresh.review()?.after?.kind).toBe('answered');
    const [history] = await fresh.db.getAll('histories');
    expect(history?.entries.map(({ type }) => type)).toEqual(['review', 'undo', 'review']);
  });

  it('in another tab is not said to be back some day where it was given', async () => {
    const first = await openTab();
    await answer(first);
    const fresh = await openTab({}, 'note-1/0', first.app);
    await fresh.model.review.undo();
    await first.model.onChanged(['cards']);
    expect(first.review()).toMatchObject({
      cardId: 'note-0/0',
      after: { kind: 'asked', says: 'newtabUndone' },
    });
  });

  it('after One more is asked again in place of the next card', async () => {
    const tab = await openTab();
    await answer(tab);
    await tab.model.more();
    expect(tab.review()?.face.front).toBe('front 1');
    await tab.model.review.undo();
    expect(tab.review()?.face.front).toBe('front 0');
  });

  it('and once more says that none is left, whatever the card shows by then', async () => {
    const tab = await openTab({}, 'note-0/0');
    await answer(tab);
    await tab.model.review.undo();
    await tab.model.review.undo();
    expect(tab.review()?.after).toEqual({ kind: 'asked', says: 'reviewNothingToUndo' });
    reveal(tab);
    await tab.model.review.undo();
    expect(tab.review()).toMatchObject({
      cardId: 'note-0/0',
      after: { kind: 'asked', says: 'reviewNothingToUndo' },
    });
    await tab.model.review.rate('good');
    expect(tab.review()?.after?.kind).toBe('answered');
  });

  it('leaves a card that was put off as it is where none is left', async () => {
    const tab = await openTab();
    await tab.model.skip();
    await tab.model.review.undo();
    expect(tab.review()?.after?.kind).toBe('skipped');
  });

  it('after the last card is asked again in place of Done', async () => {
    const tab = await openTab(
      {},
      undefined,
      boundApp(await fakeApp({ rows: newCards(1) }), newTabCases),
    );
    await answer(tab);
    await tab.model.more();
    expect(tab.model.view.value.kind).toBe('done');
    tab.model.press(new KeyboardEvent('keydown', { key: 'z' }));
    await vi.waitFor(() => expect(tab.review()?.face.front).toBe('front 0'));
  });
});

it('a press on Skip before the app was there skips', async () => {
  const { model, review, db } = await openTab({ isConfirmed: true }, 'note-0/0');
  model.replay({ kind: 'edge', does: 'skip' });
  await vi.waitFor(() => expect(review()?.after?.kind).toBe('skipped'));
  expect((await db.getAll('journal')).map(({ kind }) => kind)).toEqual(['skipped']);
});

it('a press on Skip while the card is still being read stays', async () => {
  const app = await testApp();
  const face = { deckName: 'Spanish', dot: 1, front: 'painted', back: 'b' } as const;
  const sizes = { frontSize: 'word', backSize: 'word' } as const;
  const cardId = parseId<CardId>('note-0/0');
  const first = { cardId, face: { ...face, ...sizes }, share: 0, buttons: 'two' } as const;
  const model = createNewTabModel(app, tabPage({ isConfirmed: true, first }));
  const skipped = model.skip();
  const loaded = model.load();
  await Promise.all([skipped, loaded]);
  expect(model.view.value).toMatchObject({ review: { after: { kind: 'skipped' } } });
});

it('an answer shown before the settings are read has the buttons that its place was kept for', async () => {
  const face = { deckName: 'Spanish', dot: 1, front: 'a', back: 'b' } as const;
  const sizes = { frontSize: 'word', backSize: 'word' } as const;
  const cardId = parseId<CardId>('note-0/0');
  const first = { cardId, face: { ...face, ...sizes }, share: 0, buttons: 'four' } as const;
  const model = createNewTabModel(await testApp(), tabPage({ isConfirmed: true, first }));
  expect(model.settings.value.buttons).toBe('four');
});

it('Skip pressed twice puts a card off until later, not until tomorrow', async () => {
  const { model, review, db } = await openTab();
  await Promise.all([model.skip(), model.skip()]);
  expect(review()?.after).toEqual({ kind: 'skipped', until: 'later' });
  expect((await db.getAll('journal')).map(({ kind }) => kind)).toEqual(['shown', 'skipped']);
});
