import { startReview, type ReviewSession } from '@/lib/domain/review-session/review-session';
import type { App } from '@/lib/services/app';
import { readIn, transact, type Reads } from '@/lib/storage/transact';

const KEY = 'reviewSession';

/** The review that was begun and not finished, if any. */
export async function loadReviewSession(app: App): Promise<ReviewSession | undefined> {
  return readIn(await app.db(), ['meta'], (tx) => readReviewSession(tx));
}

/** The same inside a reading. */
export async function readReviewSession(tx: Reads<'meta'>): Promise<ReviewSession | undefined> {
  const row = await tx.objectStore('meta').get(KEY);
  return isReviewSession(row?.value) ? row.value : undefined;
}

/** Keeps the review as it stands; there is one at a time. */
export async function saveReviewSession(
  app: App,
  { session }: { session: ReviewSession },
): Promise<void> {
  await transact(
    await app.db(),
    ['meta'],
    (tx) => tx.objectStore('meta').put({ key: KEY, value: session }),
    'relaxed',
  );
}

/** Forgets the stored review: it is over, or the person let it go. Its answers stay. */
export async function endReviewSession(app: App): Promise<void> {
  await transact(await app.db(), ['meta'], (tx) => tx.objectStore('meta').delete(KEY));
}

function isReviewSession(value: unknown): value is ReviewSession {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(startReview({ kind: 'minutes' }, 0, 0)).every((key) => key in value);
}
