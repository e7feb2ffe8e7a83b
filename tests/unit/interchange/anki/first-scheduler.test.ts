import { describe, expect, it } from 'vitest';
import { readAnkiFile } from '@/lib/interchange/anki/read-package';
import { readLog } from '@/lib/interchange/anki/review-log';
import { ankiDatabase, BASIC } from '@/tests/support/anki-database';

type Line = readonly [type: number, ease: number, ivl: number, factor: number];
const FIRST = 1_650_000_000_000;

/** The log of one card, read from a collection with these settings. */
async function linesOf(log: readonly Line[], conf: string) {
  const revlog = log.map(([type, ease, ivl, factor], at) => {
    const id = FIRST + at * 86_400_000;
    return { id, cid: 1, ease, ivl, lastIvl: 0, factor, time: 4000, type };
  });
  const notes = [{ id: 1, guid: 'g', mid: BASIC.id, tags: '', flds: 'a\x1fb' }];
  const cards = [{ id: 1, nid: 1, did: 1, ord: 0, type: 2, queue: 2, ivl: 9 }];
  const finish = `UPDATE col SET conf = '${conf}'`;
  const read = await readAnkiFile(new Blob([await ankiDatabase({ notes, cards, revlog, finish })]));
  if ('kind' in read) throw new Error(read.code);
  return readLog(read.collection.reviews);
}

const ONE = '{"schedVer":1}';
const TWO = '{"schedVer":2}';

/**
 * What the buttons of a log mean. Steps have Again, Good and Easy in the first scheduler, and Again,
 * Hard, Good and Easy from the second on; reviews have all four in both. Source: what Anki does to a log
 * that leaves the first one (`rslib/src/storage/revlog/v2_upgrade.sql`: `ease = ease + 1` where ease is 2
 * or 3 and type is 0 or 2).
 */
describe('a log of the first scheduler', () => {
  const again = { kind: 'answer', rating: 'again' };
  const hard = { kind: 'answer', rating: 'hard' };
  const good = { kind: 'answer', rating: 'good' };
  const easy = { kind: 'answer', rating: 'easy' };
  it.each<[string, string, Line, object | undefined]>([
    ['the first of three buttons, on a step', ONE, [0, 1, -60, 0], again],
    ['the second of three', ONE, [0, 2, -600, 0], good],
    ['the third of three', ONE, [0, 3, 4, 2500], easy],
    ['the second of three, learned again', ONE, [2, 2, 3, 2300], good],
    ['the third of three, learned again', ONE, [2, 3, 3, 2300], easy],
    ['the second of four, on a review', ONE, [1, 2, 12, 2350], hard],
    ['the third of four', ONE, [1, 3, 25, 2500], good],
    ['the fourth of four', ONE, [1, 4, 40, 2650], easy],
    ['in a filtered deck, where Anki renumbers nothing', ONE, [3, 2, 12, 2350], hard],
    ['a date that was set by hand', ONE, [4, 0, 7, 2500], { kind: 'reschedule' }],
    ['a card that was made new', ONE, [4, 0, 0, 0], { kind: 'reset' }],
    ['a card moved by new weights', ONE, [5, 0, 9, 2500], { kind: 'reschedule' }],
    ['a line that is no answer', ONE, [0, 0, 0, 0], undefined],
    ['no word of a scheduler: the first', '{}', [0, 2, -600, 0], good],
    ['the second scheduler, on a step', TWO, [0, 2, -360, 0], hard],
    ['the second scheduler, learned again', TWO, [2, 3, 3, 2300], good],
  ])('%s', async (_what, conf, line, expected) => {
    const [read] = await linesOf([line], conf);
    if (expected === undefined) expect(read).toBeUndefined();
    else expect(read).toMatchObject(expected);
  });

  it('says the same as it says after the upgrade to the second', async () => {
    const first: Line[] = [
      [0, 1, -60, 0],
      [0, 2, -600, 0],
      [0, 2, 1, 2500],
      [1, 2, 3, 2350],
      [1, 1, -600, 2150],
      [2, 2, 1, 2150],
      [1, 4, 8, 2300],
    ];
    const upgraded = first.map(([type, ease, ivl, factor]): Line => {
      const isMoved = (type === 0 || type === 2) && (ease === 2 || ease === 3);
      return [type, isMoved ? ease + 1 : ease, ivl, factor];
    });
    expect(await linesOf(first, ONE)).toEqual(await linesOf(upgraded, TWO));
  });

  it('a fourth button on a step tells of a later scheduler where nothing else does', async () => {
    const lines = await linesOf(
      [
        [0, 2, -360, 0],
        [0, 4, 4, 2500],
      ],
      '{}',
    );
    expect(lines).toMatchObject([hard, easy]);
  });
});
