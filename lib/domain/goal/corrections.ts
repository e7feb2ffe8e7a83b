import type { DeviceId } from '@/lib/domain/ids';
import type { EpochMs, Zone } from '@/lib/domain/time/instant';
import { kindOf } from './check-ins';
import type { Goal } from './goal';
import type { CheckIn } from './session';

/** The correction that the answer to "how many of 5?" leaves; it takes the first one's place. */
export function correctedCheckIn(first: CheckIn, amount: number, goal: Goal): CheckIn {
  return {
    ...first,
    id: resultIdOf(first.id),
    undoes: first.id,
    amount,
    kind: kindOf(amount, goal),
  };
}

/** The id of the check-in that says how many it were, of the one that it corrects. */
export function resultIdOf(checkInId: string): string {
  return `${checkInId}/result`;
}

/** The fact that takes a check-in back. Its id follows from that one's: twice is once. */
export function undoneCheckIn(
  given: CheckIn,
  by: { readonly at: EpochMs; readonly zone: Zone; readonly deviceId: DeviceId },
): CheckIn {
  return {
    ...given,
    id: `${given.id}/undo`,
    undoes: given.id,
    at: by.at,
    zoneOffset: by.zone(by.at),
    deviceId: by.deviceId,
    amount: 0,
    activeMs: 0,
    kind: 'undone',
  };
}

/**
 * The facts that take back all that one end of a session left: its check-in, and the answer to its
 * question, even one that another machine has and that is not here yet.
 */
export function undoneEnd(first: CheckIn, by: Parameters<typeof undoneCheckIn>[1]): CheckIn[] {
  return [first.id, resultIdOf(first.id)].map((id) => undoneCheckIn({ ...first, id }, by));
}

/** The session whose end left a check-in, by the id of that one or of one that corrects or undoes it. */
export function sessionIdOf(checkInId: string): string {
  return checkInId.split('/', 1)[0] ?? checkInId;
}
