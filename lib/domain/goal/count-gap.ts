import { nextStamp } from '@/lib/domain/document';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Session } from './session';
import { isOpen } from './session-clock';

/** Adds the time of the gap after all, up to what was planned; one that runs is over earlier. */
export function countGap(session: Session, now: EpochMs): Session {
  if (!isOpen(session) || session.gap === undefined) return session;
  const { gap, ...rest } = session;
  const { plannedMs, resumedAt } = session;
  const counted = session.accumulatedMs + Math.max(0, gap.to - gap.from);
  const accumulatedMs = Math.min(plannedMs, counted);
  const end = resumedAt !== undefined && { endsAt: resumedAt + plannedMs - accumulatedMs };
  return { ...rest, accumulatedMs, ...end, stamp: nextStamp(now, session) };
}
