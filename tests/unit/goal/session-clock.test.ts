import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGap } from '@/lib/domain/goal/count-gap';
import {
  abandonAt,
  completeAt,
  elapsedMs,
  GAP_MS,
  pauseAt,
  remainingMs,
  resumeAt,
} from '@/lib/domain/goal/session-clock';
import type { GoalFeed } from '@/lib/domain/goal/goal';
import type { Session } from '@/lib/domain/goal/session';
import { markSeen, settleSession } from '@/lib/domain/goal/settle-session';
import { parseId } from '@/lib/domain/ids';
import { HOUR, MINUTE, SECOND } from '@/lib/domain/time/duration';
import { MONDAY_9AM } from '@/tests/support/factories';
import { aGoal, aSession } from '@/tests/support/goal-factories';

const DECK: GoalFeed = { kind: 'deck', deckId: parseId('deck-1') };
const LESSON: GoalFeed = { kind: 'lesson', lessonId: parseId('lesson-1') };
const away = aGoal();
const inside = aGoal({ feed: DECK });
const at = (ms: number) => MONDAY_9AM + ms;

describe('the clock of a session', () => {
  it('counts running time and leaves out pauses', () => {
    const paused = pauseAt(aSession(), at(3 * MINUTE));
    expect(elapsedMs(paused, at(60 * MINUTE))).toBe(3 * MINUTE);
    const resumed = resumeAt(paused, at(60 * MINUTE));
    expect(resumed.endsAt).toBe(at(67 * MINUTE));
    expect(remainingMs(resumed, at(61 * MINUTE))).toBe(6 * MINUTE);
  });

  it('has an end in sight only while it runs, so that the index of ends stays sparse', () => {
    for (const stopped of [
      pauseAt(aSession(), at(MINUTE)),
      completeAt(aSession(), at(MINUTE), 2),
      abandonAt(aSession(), at(MINUTE)),
    ]) {
      expect(stopped).not.toHaveProperty('endsAt');
      expect(stopped).not.toHaveProperty('resumedAt');
    }
  });

  it('does nothing when pressed twice', () => {
    const paused = pauseAt(aSession(), at(MINUTE));
    expect(pauseAt(paused, at(2 * MINUTE))).toBe(paused);
    const resumed = resumeAt(paused, at(3 * MINUTE));
    expect(resumeAt(resumed, at(4 * MINUTE))).toBe(resumed);
    const done = completeAt(resumed, at(5 * MINUTE), 5);
    expect(completeAt(done, at(6 * MINUTE), 1)).toBe(done);
  });
});

describe('settling a session (S-039, C-21)', () => {
  it('completes at the planned end when time away counts, however late anyone looks', () => {
    const settled = settleSession(aSession({ amount: 2 }), away, at(9 * HOUR));
    expect(settled).toMatchObject({
      state: 'completed',
      finishedAt: at(10 * MINUTE),
      accumulatedMs: 10 * MINUTE,
      amount: 2,
      isResultPending: true,
    });
  });

  it('asks nothing at the end of a goal that is simply done', () => {
    const walk = aGoal({ target: { type: 'completion', amount: 1 } });
    const settled = settleSession(aSession(), walk, at(HOUR));
    expect(settled).toMatchObject({ state: 'completed', amount: 1 });
    expect(settled).not.toHaveProperty('isResultPending');
  });

  it.each([
    ['asks how many came of a lesson: only the person counts its pages', LESSON, true],
    ['asks nothing of a deck: its answers are counted', DECK, undefined],
  ])('%s', (_reason, feed, isAsked) => {
    const session = aSession({ seenAt: at(10 * MINUTE) });
    const settled = settleSession(session, aGoal({ feed }), at(10 * MINUTE));
    expect(settled.state).toBe('completed');
    expect(settled.isResultPending).toBe(isAsked);
  });

  it('pauses at the last sign of the person when time away does not count', () => {
    const session = aSession({ seenAt: at(2 * MINUTE) });
    const settled = settleSession(session, inside, at(20 * MINUTE));
    expect(settled).toMatchObject({
      state: 'paused',
      accumulatedMs: 2 * MINUTE,
      gap: { from: at(2 * MINUTE), to: at(20 * MINUTE) },
    });
  });

  it('completes inside Morsel when the person was there to the end', () => {
    const session = aSession({ seenAt: at(9 * MINUTE) });
    expect(settleSession(session, inside, at(10 * MINUTE)).state).toBe('completed');
  });

  it('lets a gap last until the person is back, and counts it only on request', () => {
    const asleep = settleSession(aSession({ seenAt: at(2 * MINUTE) }), inside, at(10 * MINUTE));
    const back = markSeen(asleep, inside, at(14 * MINUTE));
    expect(back.gap).toEqual({ from: at(2 * MINUTE), to: at(14 * MINUTE) });
    expect(markSeen(back, inside, at(30 * MINUTE)).gap).toEqual(back.gap);
    expect(countGap(back, at(15 * MINUTE)).accumulatedMs).toBe(10 * MINUTE);
    expect(resumeAt(back, at(15 * MINUTE)).accumulatedMs).toBe(2 * MINUTE);
  });

  it('adds nothing for a sleep of ten hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 * MINUTE }), (seen) => {
        const session = aSession({ seenAt: at(seen) });
        const woken = settleSession(session, inside, at(seen + 10 * HOUR));
        expect(elapsedMs(woken, at(seen + 11 * HOUR))).toBe(seen);
      }),
    );
  });

  it('keeps what was counted when the clock is set back, and runs the rest from there', () => {
    const session = aSession({ seenAt: at(4 * MINUTE) });
    for (const goal of [away, inside]) {
      const settled = settleSession(session, goal, at(-5 * HOUR));
      expect(settled).toMatchObject({ state: 'running', endsAt: at(-5 * HOUR + 6 * MINUTE) });
      expect(elapsedMs(settled, at(-5 * HOUR + SECOND))).toBe(4 * MINUTE + SECOND);
    }
  });

  it('is the same however often it is done', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -12 * HOUR, max: 48 * HOUR }),
        fc.boolean(),
        (offset, isAway) => {
          const goal = isAway ? away : inside;
          const once = settleSession(aSession(), goal, at(offset));
          expect(settleSession(once, goal, at(offset))).toBe(once);
        },
      ),
    );
  });

  it('never counts more than planned, never less than nothing, whatever is pressed and whatever the clock does', () => {
    type Step = (session: Session, now: number) => Session;
    const steps: readonly Step[] = [
      pauseAt,
      resumeAt,
      countGap,
      (session, now) => markSeen(session, inside, now),
      (session, now) => settleSession(session, away, now),
    ];
    const jump = fc.integer({ min: -14 * HOUR, max: 14 * HOUR });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...steps), jump), { maxLength: 30 }),
        (moves) => {
          let now = MONDAY_9AM;
          let session = aSession();
          for (const [step, by] of moves) {
            now += by;
            session = step(session, now);
            expect(elapsedMs(session, now)).toBeGreaterThanOrEqual(0);
            expect(elapsedMs(session, now)).toBeLessThanOrEqual(session.plannedMs);
            expect(session.endsAt === undefined).toBe(session.state !== 'running');
          }
        },
      ),
    );
  });

  it('takes two minutes without a sign for a gap, not less', () => {
    expect(settleSession(aSession(), inside, at(GAP_MS)).state).toBe('running');
    expect(settleSession(aSession(), inside, at(GAP_MS + 1)).state).toBe('paused');
  });
});
