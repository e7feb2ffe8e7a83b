import type { PopupApp } from '@/lib/app/popup-app';
import { withActiveTime, type ReviewSession } from '@/lib/domain/review-session/review-session';
import { MINUTE } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';

/** The popup is looked at every few seconds: a longer gap was a sleeping computer. */
const LONGEST_GAP_MS = MINUTE;

/** The review that is open, and the time it counts. Every change is stored before the next card. */
export function createSessionKeeper(app: Pick<PopupApp, 'now' | 'services'>) {
  let session: ReviewSession | undefined;
  let countedUntil: EpochMs = 0;

  return {
    /** The review as it stands; absent while none is open. */
    current: () => session,
    open: (next: ReviewSession) => {
      session = next;
      countedUntil = app.now();
    },
    close: () => {
      session = undefined;
    },
    /** Adds the time since the last look and stores the review. A goal keeps its own time. */
    keep: async (
      change: (now: ReviewSession) => ReviewSession = (same) => same,
    ): Promise<ReviewSession | undefined> => {
      if (session === undefined) return undefined;
      const now = app.now();
      session = change(withActiveTime(session, Math.min(now - countedUntil, LONGEST_GAP_MS)));
      countedUntil = now;
      if (session.origin.kind !== 'goal') await app.services.saveReviewSession({ session });
      return session;
    },
  };
}
