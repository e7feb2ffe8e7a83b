import { computed, signal } from '@preact/signals';
import { isJustDone } from '@/components/goals/goal-text';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce, createTurns } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import type { PopupApp } from '@/lib/app/popup-app';
import type { Goal } from '@/lib/domain/goal/goal';
import { canTakeBackEnd, endOf, type SessionEnd } from '@/lib/domain/goal/end-session';
import { elapsedMs, remainingMs } from '@/lib/domain/goal/session-clock';
import type { CheckIn, Session } from '@/lib/domain/goal/session';
import type { GoalSession, Today } from '@/lib/domain/goal/today-list';
import type { Settings } from '@/lib/domain/settings';
import { SECOND } from '@/lib/domain/time/duration';
import type { GoalId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';

/** What came of a session, for the Result state. */
export interface SessionResult {
  readonly session: Session;
  readonly goal: Goal;
  readonly checkIn: CheckIn;
}

/** The sessions of a day: the one that is open, and the one whose question waits. */
type Sessions = Pick<Today, 'open' | 'pending'>;

/** How often a page that is looked at says so. */
const SEEN_EVERY_MS = 20 * SECOND;

/**
 * The running session and its end; `reload` reads the day again after each press.
 * - What is pressed is stored in turn, so that Finish comes after the amounts before it.
 * - An amount stays on top of what is loaded until it is stored and read: the day may arrive as it
 *   was before the press.
 * - The result is shown with the day that it led to, and stays until an Undo has led back.
 */
export function createSessionModel(app: PopupApp, reload: () => Promise<void>) {
  const { services } = app;
  const loaded = signal<Sessions>({});
  const said = signal<{ sessionId: Session['id']; amount: number } | undefined>(undefined);
  const ended = signal<SessionResult | undefined>(undefined);
  const open = computed(() => withSaid(loaded.value.open));
  const pending = computed(() => withSaid(loaded.value.pending));
  const result = computed(() => {
    const isRead = sessionsOf(loaded.value).every(({ id }) => id !== ended.value?.session.id);
    return isRead ? ended.value : undefined;
  });
  const isTakenBack = signal(false);
  const now = signal(app.now());
  const notifications = signal<Settings['notifications']>('allowed');
  const inTurn = createTurns();
  const endOnce = createOnce();
  const lookOnce = createOnce();
  let seenAt = 0;

  function withSaid(one: GoalSession | undefined): GoalSession | undefined {
    if (one === undefined || one.session.id !== said.value?.sessionId) return one;
    return { ...one, session: { ...one.session, amount: said.value.amount } };
  }

  const report = (error: unknown) => app.report(error, 'session');
  const attempt = createAttempt(report);

  /** Stores what was pressed and reads the day again. */
  const stored = (work: () => Promise<unknown>) =>
    attempt(async () => {
      await work();
      await reload().catch(report);
    });

  async function press(
    store: (input: { sessionId: Session['id'] }) => Promise<unknown>,
  ): Promise<void> {
    const sessionId = open.value?.session.id;
    if (sessionId !== undefined) await stored(() => inTurn(() => store({ sessionId })));
  }

  /** Shows the amount at once; the stored one follows. */
  async function setAmount(amount: number): Promise<void> {
    const sessionId = open.value?.session.id;
    if (sessionId === undefined) return;
    const mine = { sessionId, amount };
    said.value = mine;
    await press(() => services.setSessionAmount(mine));
    // Where the clock ended it meanwhile, its question begins with what was said.
    const isAsked = pending.value?.session.id === sessionId;
    if (said.value === mine && !isAsked) said.value = undefined;
  }

  const end = (sessionId: Session['id'], amount: number) =>
    stored(() =>
      endOnce(async () => {
        isTakenBack.value = false;
        const finished = await inTurn(() => services.finishSession({ sessionId, amount }));
        if (finished.kind === 'finished') ended.value = finished;
        if (finished.kind === 'putAway') offerBack(finished.session);
      }),
    );

  function offerBack(session: Session): void {
    const onPress = () => void takeBack(endOf(session));
    showToast({ text: t('popupPutAway'), action: { label: t('undo'), onPress } });
  }

  /** Takes an end back and shows what it had ended, or says what stands before that. */
  const takeBack = (end: SessionEnd) =>
    attempt(() =>
      endOnce(async () => {
        const outcome = await inTurn(() => services.undoFinish(end));
        if (outcome.kind === 'busy') return showToast({ text: t('popupBusy', outcome.goal.title) });
        isTakenBack.value = outcome.kind === 'undone';
        await reload().catch(report);
        ended.value = undefined;
      }),
    );

  return {
    open,
    pending,
    result,
    canTakeBack: computed(() => result.value !== undefined && canTakeBackEnd(result.value.session)),
    /** An end was taken back, and what it had ended is shown again. */
    isBack: computed(() => isTakenBack.value && result.value === undefined),
    now,
    notifications,
    leftMs: computed(() => (open.value ? remainingMs(open.value.session, now.value) : 0)),
    elapsedMs: computed(() => (open.value ? elapsedMs(open.value.session, now.value) : 0)),
    /** Takes over what the day holds. */
    show: ({ open: running, pending: asking }: Sessions): void => {
      loaded.value = { ...(running && { open: running }), ...(asking && { pending: asking }) };
      now.value = app.now();
    },
    start: (goalId: GoalId) => {
      isTakenBack.value = false;
      return stored(() => services.startSession({ goalId }));
    },
    pause: () => press(services.pauseSession),
    resume: () => press(services.resumeSession),
    countGap: () => press(services.countGap),
    setAmount,
    /** Ends it with what is shown. */
    finish: async (): Promise<void> => {
      const { session, goal } = open.value ?? {};
      if (session && goal) await end(session.id, isJustDone(goal.target) ? 1 : session.amount);
    },
    answer: async (amount: number): Promise<void> => {
      if (pending.value) await end(pending.value.session.id, amount);
    },
    /** Takes back the press that led to the result. */
    undo: async (): Promise<void> => {
      if (result.value) await takeBack(endOf(result.value.session));
    },
    takeBack,
    closeResult: () => {
      ended.value = undefined;
    },
    answerNotifications: async (isWanted: boolean): Promise<void> => {
      // First in the press: the browser asks only while it is fresh.
      const answered = services.answerNotifications({ isWanted });
      notifications.value = isWanted ? 'allowed' : 'declined';
      await answered.catch((error: unknown) => app.report(error, 'notifications'));
    },
    /** Moves the shown time; at the end, and every twenty seconds, the stored session is looked at. */
    tick: (): void => {
      now.value = app.now();
      const session = open.value?.session;
      if (session?.state !== 'running') return;
      const isOver = remainingMs(session, now.value) === 0;
      if (!isOver && Math.abs(now.value - seenAt) < SEEN_EVERY_MS) return;
      seenAt = now.value;
      void lookOnce(async () => {
        await services.markSeen({ sessionId: session.id });
        await reload();
      }).catch(report);
    },
  };
}

export type SessionModel = ReturnType<typeof createSessionModel>;

function sessionsOf({ open, pending }: Sessions): readonly Session[] {
  return [open, pending].flatMap((one) => one?.session ?? []);
}
