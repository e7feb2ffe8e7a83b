import { computed, signal } from '@preact/signals';
import type { PopupApp } from '@/lib/app/popup-app';
import type { Goal } from '@/lib/domain/goal/goal';
import { elapsedMs, remainingMs } from '@/lib/domain/goal/session-clock';
import type { CheckIn, Session } from '@/lib/domain/goal/session';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { Settings } from '@/lib/domain/settings';
import { SECOND } from '@/lib/domain/time/duration';
import type { GoalId } from '@/lib/domain/ids';

/** What came of a session, for the Result state. */
export interface SessionResult {
  readonly goal: Goal;
  readonly checkIn: CheckIn;
}

/** How often a page that is looked at says so. */
const SEEN_EVERY_MS = 20 * SECOND;

/** The running session and its end; `reload` reads the day again after each press. */
export function createSessionModel(app: PopupApp, reload: () => Promise<void>) {
  const { services } = app;
  const open = signal<GoalSession | undefined>(undefined);
  const pending = signal<GoalSession | undefined>(undefined);
  const result = signal<SessionResult | undefined>(undefined);
  const now = signal(app.now());
  const notifications = signal<Settings['notifications']>('allowed');
  let seenAt = 0;

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      await reload();
    } catch (error) {
      app.report(error, 'popup session');
    }
  }

  /** Shows the change at once; the stored one follows. */
  function press(
    show: ((session: Session) => Session) | undefined,
    store: (sessionId: Session['id']) => Promise<unknown>,
  ) {
    const shown = open.value;
    if (shown === undefined) return Promise.resolve();
    if (show) open.value = { ...shown, session: show(shown.session) };
    return attempt(() => store(shown.session.id));
  }

  async function end(sessionId: Session['id'], amount: number): Promise<void> {
    await attempt(async () => {
      const finished = await services.finishSession({ sessionId, amount });
      if (finished.kind === 'finished') result.value = finished;
    });
  }

  return {
    open,
    pending,
    result,
    now,
    notifications,
    leftMs: computed(() => (open.value ? remainingMs(open.value.session, now.value) : 0)),
    elapsedMs: computed(() => (open.value ? elapsedMs(open.value.session, now.value) : 0)),
    start: (goalId: GoalId) => attempt(() => services.startSession({ goalId })),
    pause: () => press(undefined, (sessionId) => services.pauseSession({ sessionId })),
    resume: () => press(undefined, (sessionId) => services.resumeSession({ sessionId })),
    countGap: () => press(undefined, (sessionId) => services.countGap({ sessionId })),
    setAmount: (amount: number) =>
      press(
        (session) => ({ ...session, amount }),
        (sessionId) => services.setSessionAmount({ sessionId, amount }),
      ),
    finish: (amount: number) =>
      open.value ? end(open.value.session.id, amount) : Promise.resolve(),
    answer: (amount: number) =>
      pending.value ? end(pending.value.session.id, amount) : Promise.resolve(),
    closeResult: () => {
      result.value = undefined;
    },
    answerNotifications: async (isWanted: boolean): Promise<void> => {
      // First in the press: the browser asks only while it is fresh.
      const answered = services.answerNotifications({ isWanted });
      notifications.value = isWanted ? 'allowed' : 'declined';
      await answered.catch((error: unknown) => app.report(error, 'popup notifications'));
    },
    /** Moves the shown time; at the end, and every twenty seconds, the stored session is looked at. */
    tick: (): void => {
      now.value = app.now();
      const session = open.value?.session;
      if (session?.state !== 'running') return;
      const isOver = remainingMs(session, now.value) === 0;
      if (!isOver && Math.abs(now.value - seenAt) < SEEN_EVERY_MS) return;
      seenAt = now.value;
      void attempt(() => services.markSeen({ sessionId: session.id }));
    },
  };
}

export type SessionModel = ReturnType<typeof createSessionModel>;
