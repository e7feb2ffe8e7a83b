import { describe, expect, it } from 'vitest';
import { checkInIdOf, checkInOf, liveCheckIns } from '@/lib/domain/goal/check-ins';
import { correctedCheckIn, sessionIdOf, undoneEnd } from '@/lib/domain/goal/corrections';
import { countGap } from '@/lib/domain/goal/count-gap';
import {
  answeredWith,
  canTakeBackEnd,
  endOf,
  finishAt,
  putAwayAt,
  takeBackEnd,
} from '@/lib/domain/goal/end-session';
import type { CheckIn, Session } from '@/lib/domain/goal/session';
import { elapsedMs, pauseAt, remainingMs } from '@/lib/domain/goal/session-clock';
import { markSeen, settleSession } from '@/lib/domain/goal/settle-session';
import { HOUR, MINUTE, SECOND } from '@/lib/domain/time/duration';
import { DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { aGoal, aSession } from '@/tests/support/goal-factories';

const at = (ms: number) => MONDAY_9AM + ms;
const by = (ms: number) => ({ at: at(ms), zone: () => 0, deviceId: DEVICE });
const goal = aGoal();

/** Without what every change moves. */
const core = ({ stamp: _stamp, seenAt: _seen, reopenedCount: _count, ...rest }: Session) => rest;

describe('Undo of Finish', () => {
  it('lets a session that ran run on, the time between left out', () => {
    const running = aSession({ amount: 2 });
    const back = takeBackEnd(finishAt(running, at(4 * MINUTE), 5), at(5 * MINUTE));
    expect(core(back)).toEqual({
      ...core(running),
      accumulatedMs: 4 * MINUTE,
      resumedAt: at(5 * MINUTE),
      endsAt: at(11 * MINUTE),
    });
    expect(elapsedMs(back, at(7 * MINUTE))).toBe(6 * MINUTE);
  });

  it.each([
    ['a paused one', pauseAt(aSession({ amount: 3 }), at(MINUTE))],
    [
      'one that was paused over a sleep and asks about it',
      { ...pauseAt(aSession(), at(MINUTE)), gap: { from: at(MINUTE), to: at(9 * MINUTE) } },
    ],
  ])('leaves %s paused as it was, however long ago', (_what, paused) => {
    const back = takeBackEnd(finishAt(paused, at(20 * MINUTE), 5), at(3 * HOUR));
    expect(core(back)).toEqual(core(paused));
    expect(back.seenAt).toBe(paused.seenAt);
  });

  it('brings back one that was put away as a slip', () => {
    const back = takeBackEnd(putAwayAt(aSession(), at(10 * SECOND)), at(20 * SECOND));
    expect(back).toMatchObject({ state: 'running', accumulatedMs: 10 * SECOND });
  });

  it.each([
    ['nothing up to two minutes', 2 * MINUTE, undefined],
    ['more, which may be counted after all', 6 * MINUTE, { from: at(MINUTE), to: at(7 * MINUTE) }],
    ['nothing where the clock went back', -HOUR, undefined],
  ])('offers %s of the time between', (_what, between, gap) => {
    const back = takeBackEnd(finishAt(aSession(), at(MINUTE), 0), at(MINUTE + between));
    expect(back.gap).toEqual(gap);
    expect(back.state).toBe('running');
    expect(remainingMs(back, back.seenAt)).toBe(9 * MINUTE);
  });

  it('counts the time between when it is asked to, and the end comes nearer', () => {
    const back = takeBackEnd(finishAt(aSession(), at(MINUTE), 0), at(7 * MINUTE));
    const counted = countGap(markSeen(back, goal, at(8 * MINUTE)), at(8 * MINUTE));
    expect(elapsedMs(counted, at(8 * MINUTE))).toBe(8 * MINUTE);
    expect(counted.endsAt).toBe(at(10 * MINUTE));
    expect(counted).not.toHaveProperty('gap');
  });

  it('counted beyond the plan, it is over at the instant of the Undo', () => {
    const back = takeBackEnd(finishAt(aSession(), at(MINUTE), 0), at(HOUR));
    const counted = countGap(back, at(HOUR + MINUTE));
    expect(settleSession(counted, goal, at(HOUR + MINUTE))).toMatchObject({
      state: 'completed',
      accumulatedMs: 10 * MINUTE,
      finishedAt: at(HOUR),
    });
  });

  it('asks an answered question again', () => {
    const asking = settleSession(aSession({ amount: 2 }), goal, at(HOUR));
    const back = takeBackEnd(answeredWith(asking, 5), at(2 * HOUR));
    expect(core(back)).toEqual(core(asking));
  });

  it('has nothing to take back of one that is open or that the clock alone ended', () => {
    const ended = settleSession(aSession(), goal, at(HOUR));
    for (const session of [aSession(), ended]) {
      expect(canTakeBackEnd(session)).toBe(false);
      expect(takeBackEnd(session, at(HOUR))).toBe(session);
    }
  });

  it('is another end each time, with a later stamp', () => {
    const first = finishAt(aSession(), at(MINUTE), 1);
    const again = finishAt(takeBackEnd(first, at(MINUTE)), at(2 * MINUTE), 1);
    const third = finishAt(takeBackEnd(again, at(2 * MINUTE)), at(3 * MINUTE), 1);
    const ends = [first, again, third];
    expect(ends.map((one) => endOf(one).reopenedCount)).toEqual([0, 1, 2]);
    expect(ends.map(checkInIdOf)).toEqual(['session-1', 'session-1/2', 'session-1/3']);
    expect(new Set(ends.map(({ stamp }) => stamp)).size).toBe(3);
  });
});

describe('check-ins of a session whose end was taken back', () => {
  const first = finishAt(aSession(), at(4 * MINUTE), 2);
  const second = finishAt(takeBackEnd(first, at(5 * MINUTE)), at(8 * MINUTE), 5);
  const [one, two] = [checkInOf(first, goal, by(0)), checkInOf(second, goal, by(0))];
  const late = correctedCheckIn(one, 4, goal);
  const undone = undoneEnd(one, by(5 * MINUTE));
  const live = (...rows: readonly CheckIn[]) => liveCheckIns(rows).map(({ id }) => id);

  it.each<[string, readonly CheckIn[], readonly string[]]>([
    ['nothing after the Undo', [one, ...undone], []],
    ['the second end only', [one, ...undone, two], [two.id]],
    ['the same in any order', [two, ...undone.toReversed(), one], [two.id]],
    ['not the answer that the Undo took back too', [one, late, ...undone], []],
    ['not an answer that comes from another machine later', [one, ...undone, two, late], [two.id]],
  ])('count %s', (_what, rows, ids) => {
    expect(live(...rows)).toEqual(ids);
  });

  it('are known as its own, whatever became of them', () => {
    const ids = [one, two, late, ...undone].map(({ id }) => sessionIdOf(id));
    expect(new Set(ids)).toEqual(new Set(['session-1']));
  });
});
