import { useEffect } from 'preact/hooks';
import { PopupLesson } from '@/components/lessons/PopupLesson';
import { PopupLists } from '@/components/popup-review/PopupLists';
import { PopupReviewScreen } from '@/components/popup-review/PopupReviewScreen';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { ParkDialog } from '@/components/goals/ParkDialog';
import { hideToast, ToastHost } from '@/components/ui/Toast';
import { MINUTE } from '@/lib/domain/time/duration';
import { t, tn } from '@/lib/i18n/t';
import { ComposeView } from './ComposeView';
import styles from './Popup.module.css';
import type { PopupModel } from './popup-model';
import { QuestionView } from './QuestionView';
import { ResultView } from './ResultView';
import { SessionView } from './SessionView';
import { TodayView } from './TodayView';

export interface PopupScreenProps {
  model: PopupModel;
}

const TICK_MS = 5000;

/** The popup, 360 × 560: one of its states at a time, one primary button each. */
export function PopupScreen({ model }: PopupScreenProps) {
  return (
    <div class={styles.popup}>
      <ErrorBoundary report={model.report}>
        <PopupState model={model} />
        <ParkDialog model={model.parkOffer} />
      </ErrorBoundary>
      <ToastHost />
    </div>
  );
}

function PopupState({ model }: PopupScreenProps) {
  const view = model.view.value;
  // Their buttons stand where toasts appear; the way back is in the session and the review itself.
  useEffect(() => {
    if (view.kind === 'session' || view.kind === 'review') hideToast();
  }, [view.kind]);
  useTickInReview(model);
  switch (view.kind) {
    case 'loading':
    case 'today':
      return <TodayView model={model} />;
    case 'session':
      return <SessionView model={model} />;
    case 'question':
      return <QuestionView model={model} />;
    case 'result':
      return <ResultView model={model} />;
    case 'compose':
      return <ComposeView model={model} />;
    case 'review':
      return <PopupReviewScreen model={model.review} />;
    case 'lesson':
      return (
        <PopupLesson
          model={model.lesson}
          title={model.session.open.value?.goal.title ?? ''}
          ring={sessionRing(model)}
          onTick={model.session.tick}
        />
      );
    case 'lists':
      return (
        <PopupLists
          lists={model.lists}
          onOpenCard={(cardId) => void model.review.openCard(cardId)}
        />
      );
  }
}

/** The time left of the running session, for the ring of the card in it. */
function sessionRing({ session }: PopupModel) {
  const planned = session.open.value?.session.plannedMs ?? 1;
  const left = session.leftMs.value;
  return {
    share: left / planned,
    label: t('popupTimeLeft', tn('minutes', Math.ceil(left / MINUTE))),
  };
}

/** A goal's session goes on while its cards are shown: somebody is there, and its end is seen. */
function useTickInReview(model: PopupModel): void {
  const isInReview = model.view.value.kind === 'review';
  useEffect(() => {
    if (!isInReview) return undefined;
    const timer = setInterval(model.session.tick, TICK_MS);
    return () => clearInterval(timer);
  }, [model, isInReview]);
}
