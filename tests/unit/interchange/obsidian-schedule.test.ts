import { describe, expect, it } from 'vitest';
import { parseSchedules } from '@/lib/interchange/markdown/obsidian-schedule';

const DAY_OF_SEP_2 = Date.UTC(2023, 8, 2) / 86_400_000;
const FSRS =
  '!fsrs,2026-10-03T13:56:00.471Z,3,2.90506292,9.26707788,2,5,1,0,2026-09-30T13:56:00.471Z';

describe('the schedule in a comment of Obsidian', () => {
  it('has a due date, an interval in days and an ease in per cent', () => {
    const [learned] = parseSchedules('!2023-09-02,4,270', [0]);
    expect(learned?.card).toMatchObject({ type: 2, due: DAY_OF_SEP_2, interval: 4, factor: 2700 });
  });

  it('stands for each card in the order of the cards', () => {
    const marks = '!2023-09-02,4,270!2023-09-03,5,250';
    const learned = parseSchedules(marks, [0, 2]);
    expect(learned.map((one) => [one?.card.ordinal, one?.card.interval])).toEqual([
      [0, 4],
      [2, 5],
    ]);
  });

  it('has the memory of FSRS where that was used', () => {
    const [learned] = parseSchedules(FSRS, [0]);
    expect(learned?.card).toMatchObject({ type: 2, interval: 3, reps: 5, lapses: 1 });
    expect(JSON.parse(learned?.card.data ?? '')).toEqual({
      s: 2.90506292,
      d: 9.26707788,
      lrt: Math.round(Date.parse('2026-09-30T13:56:00.471Z') / 1000),
    });
  });

  it('falls due at an instant while the card is being learned', () => {
    const [learned] = parseSchedules(FSRS.replace(',2,5,', ',1,5,'), [0]);
    expect(learned?.card).toMatchObject({
      type: 1,
      queue: 1,
      due: Math.round(Date.parse('2026-10-03T13:56:00.471Z') / 1000),
    });
  });

  it.each([
    ['!2000-01-01,1,250', 'a card that was never asked'],
    ['!2023-13-45,4,270', 'no date'],
    ['!soon,4,270', 'a word'],
    ['!', 'nothing'],
    ['', 'no mark'],
    ['!fsrs,x,1,2,3,2,1,0,0,y', 'FSRS without dates'],
    [FSRS.replace('2.90506292', '-1'), 'FSRS without stability'],
    [FSRS.replace(',2,5,', ',0,5,'), 'FSRS of a new card'],
  ])('%j begins anew: %s', (marks, _reason) => {
    expect(parseSchedules(marks, [0]).filter(Boolean)).toEqual([]);
  });
});
