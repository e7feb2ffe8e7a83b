import type { Session } from '@/lib/domain/goal/session';
import { MINUTE } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';

/** What the icon may have to say. */
export interface BadgeFacts {
  readonly isOn: boolean;
  readonly running?: Pick<Session, 'endsAt'> | undefined;
  /** A session that the clock ended. */
  readonly ended?: Pick<Session, 'finishedAt' | 'isResultPending'> | undefined;
  /** Goals of today that are open, and one for cards that wait. */
  readonly remaining: number;
}

/** How long an ended session that asks nothing is marked. */
export const MARKED_MS = 5 * MINUTE;

const DONE_MARK = '✓';
const MOST = 9;

/** One thing at a time, never a backlog: minutes left, the mark of an ended session, today's rest. */
export function badgeText({ isOn, running, ended, remaining }: BadgeFacts, now: EpochMs): string {
  if (!isOn) return '';
  if (running?.endsAt !== undefined) return `${minutesLeft(running.endsAt, now)}m`;
  if (ended && isMarked(ended, now)) return DONE_MARK;
  if (remaining === 0) return '';
  return remaining > MOST ? `${MOST}+` : String(remaining);
}

/** When the badge says something else by the passing of time alone; undefined: it does not. */
export function badgeChangesAt(facts: BadgeFacts, now: EpochMs): EpochMs | undefined {
  const { running, ended } = facts;
  if (running?.endsAt !== undefined) {
    const minutes = minutesLeft(running.endsAt, now);
    return minutes > 1 ? running.endsAt - (minutes - 1) * MINUTE : undefined;
  }
  if (!ended || ended.isResultPending || !isMarked(ended, now)) return undefined;
  return (ended.finishedAt ?? now) + MARKED_MS;
}

function minutesLeft(endsAt: EpochMs, now: EpochMs): number {
  return Math.max(1, Math.ceil((endsAt - now) / MINUTE));
}

function isMarked(ended: NonNullable<BadgeFacts['ended']>, now: EpochMs): boolean {
  if (ended.isResultPending) return true;
  return ended.finishedAt !== undefined && now < ended.finishedAt + MARKED_MS;
}
