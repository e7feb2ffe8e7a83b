import { useEffect, useRef } from 'preact/hooks';
import { PopupLists } from '@/components/popup-review/PopupLists';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { ParkDialog } from '@/components/goals/ParkDialog';
import { hideToast, ToastHost } from '@/components/ui/Toast';
import { ComposeView } from './ComposeView';
import { GoalRun } from './GoalRun';
import styles from './Popup.module.css';
import type { PopupModel } from './popup-model';
import { TodayView } from './TodayView';

export interface PopupScreenProps {
  model: PopupModel;
}

/** The popup, 360 × 560: one of its states at a time, one primary button each. */
export function PopupScreen({ model }: PopupScreenProps) {
  return (
    <main class={styles.popup}>
      <ErrorBoundary report={model.report}>
        <PopupState model={model} />
        <ParkDialog model={model.parkOffer} />
      </ErrorBoundary>
      <ToastHost />
    </main>
  );
}

function PopupState({ model }: PopupScreenProps) {
  const view = model.view.value;
  // Their buttons stand where toasts appear; the way back is in the session and the review itself.
  useEffect(() => {
    if (view.kind === 'session' || view.kind === 'review') hideToast();
  }, [view.kind]);
  useFocusOnChange(view.kind);
  switch (view.kind) {
    case 'loading':
    case 'today':
      return <TodayView model={model} />;
    case 'compose':
      return <ComposeView model={model} />;
    case 'lists':
      return (
        <PopupLists
          lists={model.lists}
          onOpenCard={(cardId) => void model.review.openCard(cardId)}
        />
      );
    case 'session':
    case 'question':
    case 'result':
    case 'review':
    case 'lesson':
      return <GoalRun run={model.run} />;
  }
}

/**
 * Where a press took its own button away, the focus goes to the heading of what came instead, so
 * that a screen reader says it and the next Tab starts there.
 */
function useFocusOnChange(kind: PopupModel['view']['value']['kind']): void {
  const before = useRef(kind);
  useEffect(() => {
    const hadView = before.current !== 'loading' && before.current !== kind;
    before.current = kind;
    if (!hadView || document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [kind]);
}
