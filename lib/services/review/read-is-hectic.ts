import { HECTIC_KEY } from '@/lib/domain/goal/hectic-day';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Reads } from '@/lib/storage/transact';

/** Whether the person made this day a hectic one. */
export async function readIsHectic(tx: Reads<'meta'>, day: LearnerDay): Promise<boolean> {
  return (await tx.objectStore('meta').get(HECTIC_KEY))?.value === day;
}
