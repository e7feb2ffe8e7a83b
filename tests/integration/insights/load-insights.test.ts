import { expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { loadInsights } from '@/lib/services/insights/load-insights';
import { MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const today = learnerDay(MONDAY_9AM, { zone: () => 0, rolloverHour: 4 });

const aDay = (back: number, deck: string) => ({
  day: today - back,
  deckId: parseId<never>(deck),
  ratings: { again: 1, hard: 0, good: 4, easy: 0 },
  tookMs: 2 * MINUTE,
  newCards: 1,
  recalls: { asked: 5, known: 4 },
});

it('sums decks by day and shows seven days, today last', async () => {
  const app = await fakeApp({
    rows: { days: [aDay(0, 'a'), aDay(0, 'b'), aDay(3, 'a'), aDay(40, 'a')] },
  });
  const insights = await loadInsights(app);
  expect(insights.days.map((day) => [day.cards, day.minutes])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [5, 2],
    [0, 0],
    [0, 0],
    [10, 4],
  ]);
  expect(insights.days.at(-1)?.day).toBe(today);
  expect(insights.recall).toMatchObject({ asked: 15, known: 12 });
});

it('shows the answers of a day that goes on where one flew west over its start', async () => {
  const flown = { key: 'lastDay', value: { day: today + 1, zoneOffset: 600 } };
  const app = await fakeApp({ rows: { meta: [flown], days: [aDay(-1, 'a')] } });
  const { days } = await loadInsights(app);
  expect(days.at(-1)).toMatchObject({ day: today + 1, cards: 5 });
});

it('says "soon" four times on the first day', async () => {
  const { completion, growth, minutesPerGoal, recall } = await loadInsights(await fakeApp());
  const kinds = [completion, growth, minutesPerGoal, recall].map((one) => one.kind);
  expect(kinds).toEqual(['soon', 'soon', 'soon', 'soon']);
});
