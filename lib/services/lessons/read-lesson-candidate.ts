import type { LessonId } from '@/lib/domain/ids';
import type { LessonProgress } from '@/lib/domain/lesson/lesson';
import { placeIn, type LessonPlace } from '@/lib/domain/lesson/lesson-place';
import { isInFlight } from '@/lib/domain/lesson/progress';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay, type DayRule, type LearnerDay } from '@/lib/domain/time/learner-day';
import type { Reads } from '@/lib/storage/transact';
import { readLesson } from './lesson-rows';

/** What a new tab may show of the lessons, if the rhythm of the tabs allows one. */
export interface LessonCandidate {
  readonly place: LessonPlace;
  /** A lesson never begun: it is offered once. */
  readonly isInvitation: boolean;
  readonly lastShownAt?: EpochMs;
}

type LessonReading = Reads<'lessons' | 'lessonProgress'>;

/**
 * The next step of the lesson in flight; with none, the first step of a lesson that has not invited
 * yet, at most one a day. Undefined while the lesson in flight rests until tomorrow (what rests longer
 * does so by a clock that was ahead), or with nothing to offer.
 */
export async function readLessonCandidate(
  tx: LessonReading,
  today: LearnerDay,
  rule: DayRule,
): Promise<LessonCandidate | undefined> {
  const progress = await tx.objectStore('lessonProgress').getAll();
  const inFlight = progress.filter(isInFlight).toSorted((a, b) => b.stamp - a.stamp);
  for (const row of inFlight) {
    const found = await candidate(tx, row.lessonId, row);
    if (found) return row.restsUntilDay === today + 1 ? undefined : found;
  }
  const hasInvited = progress.some(
    ({ invitedAt }) => invitedAt !== undefined && learnerDay(invitedAt, rule) === today,
  );
  return hasInvited ? undefined : invitation(tx, progress);
}

async function invitation(tx: LessonReading, progress: readonly LessonProgress[]) {
  const touched = new Set<string>(
    progress.filter((row) => row.invitedAt ?? row.startedAt).map((row) => row.lessonId),
  );
  const keys = await tx.objectStore('lessons').getAllKeys();
  for (const key of keys) {
    const found = touched.has(key) ? undefined : await candidate(tx, key as LessonId);
    if (found) return found;
  }
  return undefined;
}

async function candidate(
  tx: LessonReading,
  lessonId: LessonId,
  progress?: LessonProgress,
): Promise<LessonCandidate | undefined> {
  const rows = await readLesson(tx, lessonId);
  const place = rows && placeIn(rows.lesson, progress);
  if (!place) return undefined;
  const lastShownAt = progress?.lastShownAt;
  return {
    place,
    isInvitation: place.isNew,
    ...(lastShownAt !== undefined && { lastShownAt }),
  };
}
