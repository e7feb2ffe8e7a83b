import type { DeviceId } from '@/lib/domain/ids';
import type { Zone } from '@/lib/domain/time/instant';
import type { Goal } from './goal';
import type { CheckIn, Session } from './session';

/** The check-ins that stand: those that no standing check-in takes back or replaces. */
export function liveCheckIns(all: readonly CheckIn[]): CheckIn[] {
  const undoers = Map.groupBy(
    all.filter((one) => one.undoes !== undefined),
    (one) => one.undoes,
  );
  const isLive = (one: CheckIn, path: readonly string[]): boolean =>
    !(undoers.get(one.id) ?? []).some(
      (undoer) => !path.includes(undoer.id) && isLive(undoer, [...path, undoer.id]),
    );
  return all.filter((one) => one.kind !== 'undone' && isLive(one, [one.id]));
}

/**
 * The id of the check-in that the end of a session leaves. It follows from the session, so whoever
 * writes it writes the same row: the session's own id, and another one after each end that was taken
 * back, so that what was taken back stays so.
 */
export function checkInIdOf({ id, reopenedCount = 0 }: Session): string {
  return reopenedCount === 0 ? id : `${id}/${reopenedCount + 1}`;
}

/** The fact that an ended session leaves. */
export function checkInOf(
  session: Session,
  goal: Goal,
  by: { readonly zone: Zone; readonly deviceId: DeviceId },
): CheckIn {
  const at = session.finishedAt ?? session.startedAt;
  return {
    id: checkInIdOf(session),
    goalId: session.goalId,
    at,
    day: session.day,
    zoneOffset: by.zone(at),
    amount: session.amount,
    activeMs: session.accumulatedMs,
    kind: kindOf(session.amount, goal),
    ...(goal.feed?.kind === 'deck' && { deckId: goal.feed.deckId }),
    deviceId: by.deviceId,
  };
}

/** `done` at the target, `partial` below it. */
export function kindOf(amount: number, goal: Pick<Goal, 'target'>): 'done' | 'partial' {
  return amount >= goal.target.amount ? 'done' : 'partial';
}
