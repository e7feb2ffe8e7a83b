import type { DeviceId, GoalId } from '@/lib/domain/ids';
import type { EpochMs, Zone } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { CheckIn } from './session';

/** All that a hectic day asks for: one review of five minutes (S-036). */
export const HECTIC_MINUTES = 5;

/** The stored mark of a hectic day: row `hecticDay` of the meta store. */
export const HECTIC_KEY = 'hecticDay';

/** Why a goal was made smaller: the `note` of an adjusting check-in. */
export const HECTIC_NOTE = 'hectic';
export const EASIER_NOTE = 'easier';

/** The fact that a goal was made smaller for a day; `note` says by what. */
export function adjustedCheckIn(
  given: { id: string; goalId: GoalId; day: LearnerDay; deviceId: DeviceId; note: string },
  at: EpochMs,
  zone: Zone,
): CheckIn {
  return { ...given, at, zoneOffset: zone(at), amount: 0, activeMs: 0, kind: 'adjusted' };
}

/** Today's minutes on a hectic day: five at most. */
export function hecticMinutes(minutesPerDay: number): number {
  return Math.min(HECTIC_MINUTES, minutesPerDay);
}

/** Whether a check-in made its goal small for a hectic day; "make it easier" is kept as another adjustment. */
export function isHecticAdjustment(checkIn: CheckIn): boolean {
  return checkIn.kind === 'adjusted' && checkIn.note === HECTIC_NOTE;
}
