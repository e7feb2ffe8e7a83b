import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import type { NewTabExtrasApp } from '@/lib/app/newtab-extras';
import { canTakeBackEnd, endOf } from '@/lib/domain/goal/end-session';
import type { CheckIn, Session } from '@/lib/domain/goal/session';
import type { GoalSession } from '@/lib/domain/goal/today-list';

/** What became of the question; `gone` where another page was faster. */
export type TimeUpEnd =
  | { readonly kind: 'kept'; readonly session: Session; readonly checkIn: CheckIn }
  | { readonly kind: 'gone' };

export interface TimeUpModel {
  readonly pending: ReadonlySignal<GoalSession>;
  /** Undefined while it is asked. */
  readonly end: ReadonlySignal<TimeUpEnd | undefined>;
  /** The answer was taken back. */
  readonly isBack: ReadonlySignal<boolean>;
  readonly keep: (amount: number) => Promise<boolean>;
  /** Absent where there is nothing to take back. */
  readonly undo: () => (() => Promise<boolean>) | undefined;
}

/** "Time's up: how many of 5?" on a new tab. A press while another is on its way does nothing. */
export function createTimeUpModel(app: NewTabExtrasApp, asked: GoalSession): TimeUpModel {
  const pending = signal(asked);
  const end = signal<TimeUpEnd | undefined>(undefined);
  const isBack = signal(false);
  const once = createOnce();
  const attempt = createAttempt((error) => app.report(error, 'time is up'));
  const press = (work: () => Promise<void>) => attempt(() => once(work));

  const takeBack = (session: Session) =>
    press(async () => {
      const outcome = await app.services.undoFinish(endOf(session));
      batch(() => {
        isBack.value = outcome.kind === 'undone';
        if (outcome.kind === 'undone') pending.value = outcome;
        end.value = outcome.kind === 'undone' ? undefined : { kind: 'gone' };
      });
    });

  return {
    pending,
    end,
    isBack,
    keep: (amount) =>
      press(async () => {
        const sessionId = pending.value.session.id;
        const outcome = await app.services.answerPendingResult({ sessionId, amount });
        end.value = outcome.kind === 'finished' ? { ...outcome, kind: 'kept' } : { kind: 'gone' };
      }),
    undo: () => {
      const ended = end.value;
      if (ended?.kind !== 'kept' || !canTakeBackEnd(ended.session)) return undefined;
      return () => takeBack(ended.session);
    },
  };
}
