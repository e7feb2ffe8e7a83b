import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { hideToast, ToastHost } from '@/components/ui/Toast';
import { ComposeView } from './ComposeView';
import styles from './Popup.module.css';
import type * as Late from './popup-late';
import type { PopupModel, PopupView } from './popup-model';
import { TodayView } from './TodayView';

export interface PopupScreenProps {
  model: PopupModel;
}

const late = signal<typeof Late>();

/** Loads the states that the popup does not open with; until then the one before stays in sight. */
export async function loadLateStates(): Promise<void> {
  late.value = await import('./popup-late');
}

/** The popup, 360 × 560: one of its states at a time, one primary button each. */
export function PopupScreen({ model }: PopupScreenProps) {
  return (
    <main class={styles.popup}>
      <ErrorBoundary report={model.report}>
        <PopupState model={model} />
        {late.value && <late.value.ParkDialog model={model.parkOffer} />}
      </ErrorBoundary>
      <ToastHost />
    </main>
  );
}

function PopupState({ model }: PopupScreenProps) {
  const kind = useArrivedState(model);
  // Their buttons stand where toasts appear; the way back is in the session and the review itself.
  useEffect(() => {
    if (kind === 'session' || kind === 'review') hideToast();
  }, [kind]);
  useFocusOnChange(kind);
  switch (kind) {
    case 'loading':
    case 'today':
      return <TodayView model={model} />;
    case 'compose':
      return <ComposeView model={model} />;
    case 'lists':
      return (
        late.value && (
          <late.value.PopupLists
            lists={model.lists}
            onOpenCard={(cardId) => void model.review.openCard(cardId)}
          />
        )
      );
    case 'session':
    case 'question':
    case 'result':
    case 'review':
    case 'lesson':
      return late.value && <late.value.GoalRun run={model.run} />;
  }
}

/** The state that the model is in, once its code is here. */
function useArrivedState({ view, report }: PopupModel): PopupView['kind'] {
  const { kind } = view.value;
  const isHere = late.value !== undefined || AT_ONCE.includes(kind);
  const shown = useRef<PopupView['kind']>('loading');
  if (isHere) shown.current = kind;
  useEffect(() => {
    if (!isHere) void loadLateStates().catch(report);
  }, [isHere]);
  return shown.current;
}

const AT_ONCE: readonly PopupView['kind'][] = ['loading', 'today', 'compose'];

/**
 * Where a press took its own button away, the focus goes to the heading of what came instead, so
 * that a screen reader says it and the next Tab starts there.
 */
function useFocusOnChange(kind: PopupView['kind']): void {
  const before = useRef(kind);
  useLayoutEffect(() => {
    const hadView = before.current !== 'loading' && before.current !== kind;
    before.current = kind;
    if (!hadView || document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [kind]);
}
