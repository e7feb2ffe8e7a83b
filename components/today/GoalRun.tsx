import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PopupLesson } from '@/components/lessons/PopupLesson';
import { PopupReviewScreen } from '@/components/popup-review/PopupReviewScreen';
import { MINUTE, SECOND } from '@/lib/domain/time/duration';
import { t, tn } from '@/lib/i18n/t';
import styles from './GoalRun.module.css';
import type { GoalRunModel } from './goal-run-model';
import { QuestionView } from './QuestionView';
import { ResultView } from './ResultView';
import { SessionView } from './SessionView';

export interface GoalRunProps {
  run: GoalRunModel;
}

const TICK_MS = 5 * SECOND;

/** A goal's timed run: its clock, its cards or its lesson, and what came of it. */
export function GoalRun({ run }: GoalRunProps) {
  const place = useRef<HTMLDivElement>(null);
  const isBack = run.session.isBack.value;
  // After the first drawing: a region that comes with its words is not read out.
  const [isSaid, setIsSaid] = useState(false);
  useEffect(() => setIsSaid(isBack), [isBack]);
  useTickInReview(run);
  // The button that took it back is gone: the next press is where it was.
  useLayoutEffect(() => {
    if (!isBack) return;
    const next = place.current?.querySelector<HTMLElement>('[data-kind="primary"]');
    next?.focus({ preventScroll: true });
  }, [isBack]);
  return (
    <div class={styles.run} ref={place}>
      <p class="visually-hidden" role="status">
        {isSaid && t('popupTakenBack')}
      </p>
      <RunState run={run} />
    </div>
  );
}

function RunState({ run }: GoalRunProps) {
  const view = run.view.value;
  switch (view) {
    case undefined:
      return null;
    case 'session':
      return <SessionView run={run} />;
    case 'question':
      return <QuestionView run={run} />;
    case 'result':
      return <ResultView run={run} />;
    case 'review':
      return <PopupReviewScreen model={run.review} />;
    case 'lesson':
      return (
        <PopupLesson
          model={run.lesson}
          title={run.session.open.value?.goal.title ?? ''}
          ring={sessionRing(run)}
          onTick={run.session.tick}
        />
      );
  }
}

/** The time left of the running session, for the ring of the card in it. */
function sessionRing({ session }: GoalRunModel) {
  const planned = session.open.value?.session.plannedMs ?? 1;
  const left = session.leftMs.value;
  return {
    share: left / planned,
    label: t('popupTimeLeft', tn('minutes', Math.ceil(left / MINUTE))),
  };
}

/** A goal's session goes on while its cards are shown: somebody is there, and its end is seen. */
function useTickInReview(run: GoalRunModel): void {
  const isInReview = run.view.value === 'review';
  useEffect(() => {
    if (!isInReview) return undefined;
    const timer = setInterval(run.session.tick, TICK_MS);
    return () => clearInterval(timer);
  }, [run, isInReview]);
}
