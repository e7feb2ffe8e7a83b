import { expect, it } from 'vitest';
import { startReview, withActiveTime } from '@/lib/domain/review-session/review-session';
import {
  endReviewSession,
  loadReviewSession,
  saveReviewSession,
} from '@/lib/services/review-session/review-session-row';
import { fakeApp } from '@/tests/support/fake-app';

const session = withActiveTime(startReview({ kind: 'minutes' }, 60_000, 0), 20_000);

it('finds an interrupted review as it was left', async () => {
  const app = await fakeApp();
  expect(await loadReviewSession(app)).toBeUndefined();
  await saveReviewSession(app, { session });
  expect(await loadReviewSession(app)).toEqual(session);
});

it('forgets it when it is over', async () => {
  const app = await fakeApp();
  await saveReviewSession(app, { session });
  await endReviewSession(app);
  expect(await loadReviewSession(app)).toBeUndefined();
});

it('does not trip over a row that it cannot read', async () => {
  const app = await fakeApp({ rows: { meta: [{ key: 'reviewSession', value: { kind: 'old' } }] } });
  expect(await loadReviewSession(app)).toBeUndefined();
});
