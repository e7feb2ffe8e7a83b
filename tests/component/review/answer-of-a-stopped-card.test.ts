import { describe, expect, it } from 'vitest';
import { parseId, type CardId } from '@/lib/domain/ids';
import { SECOND } from '@/lib/domain/time/duration';
import { restCard, stopCard } from '@/lib/services/review/help-card';
import { openTab } from '@/tests/support/open-tab';

type Tab = Awaited<ReturnType<typeof openTab>>;

/** Shows the answer, lets the guard time pass and knows it. */
async function answer({ app, model }: Tab) {
  model.review.reveal();
  app.clock.now += SECOND;
  await model.review.rate('good');
}

describe('the last answer, taken back', () => {
  it.each([
    ['stopped', stopCard],
    ['put to rest', restCard],
  ] as const)('of a card that was %s since asks it in no tab, and says so', async (_how, help) => {
    const first = await openTab();
    await answer(first);
    const fresh = await openTab({}, 'note-1/0', first.app);
    await help(first.app, { cardId: parseId<CardId>('note-0/0') });
    await fresh.model.review.undo();
    expect(fresh.review()).toMatchObject({
      cardId: 'note-1/0',
      after: { kind: 'asked', says: 'newtabUndoneAside' },
    });
    await first.model.onChanged(['cards']);
    expect(first.review()).toMatchObject({ cardId: 'note-0/0', after: { kind: 'answered' } });
    await answer(fresh);
    expect(fresh.review()).toMatchObject({ cardId: 'note-1/0', after: { kind: 'answered' } });
    await first.model.more();
    expect(first.review()?.cardId).toBe('note-2/0');
  });

  it('where it was given does not ask a card that was stopped elsewhere since', async () => {
    const tab = await openTab();
    await answer(tab);
    await stopCard(tab.app, { cardId: parseId<CardId>('note-0/0') });
    await tab.model.review.undo();
    expect(tab.review()).toMatchObject({
      cardId: 'note-0/0',
      after: { kind: 'passed', says: 'newtabUndoneAside' },
    });
    await tab.model.more();
    expect(tab.review()?.face.front).toBe('front 1');
  });
});
