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

/** The fact that an ended session leaves. Its id is the session's, so whoever writes it writes the same row. */
export function checkInOf(
  session: Session,
  goal: Goal,
  by: { readonly zone: Zone; readonly deviceId: DeviceId },
): CheckIn {
  const at = session.finishedAt ?? session.startedAt;
  return {
    id: session.id,
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

/** The correction that the answer to "how many of 5?" leaves; it takes the first one's place. */
export function correctedCheckIn(first: CheckIn, amount: number, goal: Goal): CheckIn {
  return {
    ...first,
    id: resultIdOf(first),
    undoes: first.id,
    amount,
    kind: kindOf(amount, goal),
  };
}

/** The id of the check-in that says how many it were, of the one it corrects or of its session. */
export function resultIdOf({ id }: Pick<CheckIn, 'id'>): string {
  return `${id}/result`;
}

/** `done` at the target, `partial` below it. */
export function kindOf(amount: number, goal: Pick<Goal, 'target'>): 'done' | 'partial' {
  return amount >= goal.target.amount ? 'done' : 'partial';
}
