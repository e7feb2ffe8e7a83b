import { useLayoutEffect, useRef } from 'preact/hooks';
import { ToastHost } from '@/components/ui/Toast';
import { t } from '@/lib/i18n/t';
import { DeckStep } from './DeckStep';
import { DoneStep } from './DoneStep';
import { FirstCardStep } from './FirstCardStep';
import { GoalStep } from './GoalStep';
import { GoodToKnow } from './GoodToKnow';
import { SaveStep } from './SaveStep';
import type { Stage, WelcomeModel } from './welcome-model';
import styles from './WelcomeScreen.module.css';

export interface WelcomeStepProps {
  model: WelcomeModel;
}

const STEPS: Readonly<Record<Stage, (props: WelcomeStepProps) => preact.JSX.Element | null>> = {
  goal: GoalStep,
  cards: DeckStep,
  first: FirstCardStep,
  save: SaveStep,
  done: DoneStep,
};

/** The first minute, one step at a time. Every step can be skipped, and the page closed at any time. */
export function WelcomeScreen({ model }: WelcomeStepProps) {
  const stage = model.stage.value;
  const Step = STEPS[stage];
  const main = useRef<HTMLElement>(null);
  useFocusOnChange(main, stage);
  return (
    <main ref={main} class={styles.page} aria-label={t('welcomeTitle')}>
      <Step model={model} />
      <GoodToKnow stage={stage} />
      <ToastHost />
    </main>
  );
}

/** A new step takes the focus to its heading, so that it is read out; the first one leaves it alone. */
function useFocusOnChange(main: { current: HTMLElement | null }, stage: Stage): void {
  const before = useRef(stage);
  useLayoutEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [main, stage]);
}
