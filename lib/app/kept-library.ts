import type { DeckId, NoteId } from '@/lib/domain/ids';
import { learnerDay, type LearnerDay } from '@/lib/domain/time/learner-day';
import { aboutThis } from '@/lib/platform/about';
import type { App } from '@/lib/services/app';

/** What the library showed last, to be asked for first. */
export interface KeptLibrary {
  /** The notes in sight, in their order. */
  readonly noteIds: readonly NoteId[];
  /** How many there were in all. */
  readonly total: number;
  /** What the tree said. */
  readonly counts: readonly (readonly [DeckId, number])[];
  readonly today: LearnerDay;
  readonly rolloverHour: number;
}

/** Where it is kept. */
export const KEPT_LIBRARY_KEY = 'morsel-library';

/**
 * What was kept; undefined where it was another version, or something else. What the tree said is of its
 * day alone.
 */
export function takeKeptLibrary(app: App, storage: Storage): KeptLibrary | undefined {
  try {
    const { version, shown } = JSON.parse(storage.getItem(KEPT_LIBRARY_KEY) ?? '') as {
      version: string;
      shown: KeptLibrary;
    };
    const today = learnerDay(app.now(), { zone: app.zone, rolloverHour: shown.rolloverHour });
    if (version !== aboutThis().version) return undefined;
    return today === shown.today ? shown : { ...shown, counts: [] };
  } catch {
    // Nothing is kept, or somebody wrote something else there.
    return undefined;
  }
}
