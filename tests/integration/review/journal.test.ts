import { describe, expect, it } from 'vitest';
import { parseId, type CardId, type EntryId } from '@/lib/domain/ids';
import { HOUR, MINUTE } from '@/lib/domain/time/duration';
import { answerCard } from '@/lib/services/review/answer-card';
import { loadLastShown } from '@/lib/services/review/load-last-shown';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';
import { recordLooks } from '@/lib/services/review/record-looks';
import { recordShown } from '@/lib/services/review/record-shown';
import { skipCard } from '@/lib/services/review/skip-card';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const [first, second] = [aCard(), aCard({ noteId: parseId('note-2') })];
const rows = {
  decks: [aDeck()],
  noteTypes: [aNoteType()],
  notes: [aNote(), aNote({ id: parseId('note-2'), fields: { front: 'adiós', back: 'bye' } })],
  cards: [first, second],
};

describe('what was shown', () => {
  it('is listed newest first, each card once, with whether it was answered (C-30)', async () => {
    const app = await fakeApp({ rows });
    for (const card of [first, second, first]) {
      await recordShown(app, { cardId: card.id, surface: 'newtab' });
      app.clock.now += MINUTE;
    }
    const given = { entryId: parseId<EntryId>('e1'), rating: 'good', tookMs: 1, surface: 'newtab' };
    await answerCard(app, { cardId: second.id, ...given } as never);
    const shown = await loadLastShown(app);
    expect(shown.map(({ card, isAnswered }) => [card.front, isAnswered])).toEqual([
      ['hola', false],
      ['adiós', true],
    ]);
    expect(shown[0]?.shownAt).toBe(MONDAY_9AM + 2 * MINUTE);
  });

  it('by tabs that opened no database is listed like any other, at its time', async () => {
    const app = await fakeApp({ rows });
    const gone = { cardId: parseId<CardId>('gone/0'), at: MONDAY_9AM - MINUTE };
    const looks = [{ cardId: first.id, at: MONDAY_9AM - HOUR }, gone];
    await recordLooks(app, { looks });
    const shown = await loadLastShown(app);
    expect(shown.map(({ card, shownAt }) => [card.front, shownAt])).toEqual([
      ['hola', MONDAY_9AM - HOUR],
    ]);
  });

  it('by such tabs counts once, when a page went away before it forgot what it brought', async () => {
    const app = await fakeApp({ rows });
    const look = { cardId: first.id, at: MONDAY_9AM - HOUR };
    const atOnce = { cardId: second.id, at: look.at };
    await recordLooks(app, { looks: [look] });
    await recordLooks(app, { looks: [look, atOnce, { ...look, at: look.at + 1 }] });
    const journal = await (await app.db()).getAll('journal');
    expect(journal.map(({ cardId, at }) => [cardId, at - look.at])).toEqual([
      [first.id, 0],
      [second.id, 0],
      [first.id, 1],
    ]);
  });

  it('leaves the card as it was (U-04)', async () => {
    const app = await fakeApp({ rows });
    await recordShown(app, { cardId: first.id, surface: 'newtab' });
    expect(await (await app.db()).getAll('cards')).toEqual([first, second]);
    expect(await loadTodayTotals(app)).toMatchObject({ cards: 0 });
  });
});

describe('skipping', () => {
  it('means later today, and the second time tomorrow', async () => {
    const app = await fakeApp({ rows });
    const { day } = await loadTodayTotals(app);
    expect(await skipCard(app, { cardId: first.id })).toEqual({ kind: 'skipped', until: 'later' });
    expect((await (await app.db()).get('cards', first.id))?.buriedUntilDay).toBeUndefined();
    app.clock.now += HOUR;
    expect(await skipCard(app, { cardId: first.id })).toMatchObject({ until: 'tomorrow' });
    expect((await (await app.db()).get('cards', first.id))?.buriedUntilDay).toBe(day + 1);
  });

  it('starts afresh the next day', async () => {
    const app = await fakeApp({ rows });
    await skipCard(app, { cardId: first.id });
    app.clock.now += 24 * HOUR;
    expect(await skipCard(app, { cardId: first.id })).toMatchObject({ until: 'later' });
  });
});
