import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import '@/components/review/card.css';
import { CardHtml } from '@/components/review/CardHtml';
import { CardRing } from '@/components/review/CardRing';
import { Button } from '@/components/ui/Button';
import type { LessonPlace } from '@/lib/domain/lesson/lesson-place';
import { t, tn } from '@/lib/i18n/t';
import { CheckResult } from './CheckResult';
import { Choices } from './Choices';
import styles from './LessonStepView.module.css';
import { TypedAnswer } from './TypedAnswer';

/** What came of an answer to the check question on the screen. */
export interface GivenAnswer {
  /** The choice or the typed text; empty where the person asked to see the answer. */
  readonly given: string;
  readonly isRight: boolean;
  readonly answer: string;
  readonly explanationHtml?: string | undefined;
}

export interface LessonStepViewProps {
  place: LessonPlace;
  /** Set once the check question was answered. */
  answered?: GivenAnswer | undefined;
  /** What the ring in the bite shows; the way through the lesson where absent. */
  ring?: { readonly share: number; readonly label: string } | undefined;
  onNext: () => void;
  onBack: () => void;
  /** "Not today"; absent where the person came to read. */
  onRest?: (() => void) | undefined;
  onAnswer: (answer: string) => void;
}

/** One step of a lesson on the card of the new tab, the popup and the dashboard. */
export function LessonStepView(props: LessonStepViewProps) {
  const { place, answered, ring, onNext, onBack, onRest, onAnswer } = props;
  const { step, stepNumber, stepCount } = place;
  const article = useStartInView(step.id);
  const next = useFocusKept(answered);
  const isAsking = step.kind === 'check' && answered === undefined;
  const placeWords = t('lessonsStepOf', stepNumber, stepCount);
  const shownRing = ring ?? { share: (stepNumber - 1) / stepCount, label: placeWords };
  return (
    <article ref={article} class={`card ${styles.lesson}`} aria-label={place.title}>
      <div class="card-paper" />
      <CardRing {...shownRing} />
      <p class={`card-deck ${styles.head}`}>
        <span class={styles.title}>{place.title}</span>
        <span>{headWords(place, placeWords)}</span>
      </p>
      <div class={styles.body} key={step.id}>
        {place.recap !== undefined && (
          <p class={styles.recap}>
            <span>{t('lessonsRecap')}</span> {place.recap}
          </p>
        )}
        <CardHtml class={styles.text ?? ''} html={step.html} size="text" />
        {step.kind === 'check' && step.choices && (
          <Choices choices={step.choices} answered={answered} onChoose={onAnswer} />
        )}
        {isAsking && !step.choices && <TypedAnswer onAnswer={onAnswer} />}
        {step.kind === 'check' && (
          <CheckResult answered={answered} hasChoices={step.choices !== undefined} />
        )}
      </div>
      <Dots count={stepCount} current={stepNumber} />
      <div class={styles.actions}>
        {stepNumber > 1 && <Press onPress={onBack}>{t('lessonsBack')}</Press>}
        {onRest && <Press onPress={onRest}>{t('lessonsRest')}</Press>}
        <button
          ref={next}
          type="button"
          class={`card-rate ${styles.next}`}
          data-kind={isAsking ? 'outline' : 'primary'}
          onClick={onNext}
          // A key that is held is one press: it runs through no steps.
          onKeyDown={(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
        >
          {t('lessonsNext')}
        </button>
      </div>
    </article>
  );
}

/** The next step begins at its top, also where the one before was scrolled to its end. */
function useStartInView(stepId: string) {
  const article = useRef<HTMLElement>(null);
  const shown = useRef(stepId);
  useEffect(() => {
    if (shown.current !== stepId) article.current?.scrollIntoView({ block: 'start' });
    shown.current = stepId;
  }, [stepId]);
  return article;
}

/** The field that was typed into goes with the answer: whoever had the focus there goes on from Next. */
function useFocusKept(answered: GivenAnswer | undefined) {
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (answered && document.activeElement === document.body) next.current?.focus();
  }, [answered]);
  return next;
}

/** "3 of 7 · 1 min left"; for an invitation "New lesson · 7 steps · 4 min". */
function headWords(place: LessonPlace, placeWords: string): string {
  if (!place.isNew) return `${placeWords} · ${t('lessonsMinutesLeft', place.minutesLeft)}`;
  const length = t('lessonsMinutes', place.minutesLeft);
  return [t('lessonsNew'), tn('lessonsSteps', place.stepCount), length].join(' · ');
}

function Press({ onPress, children }: { onPress: () => void; children: ComponentChildren }) {
  return (
    <Button kind="quiet" onClick={onPress}>
      {children}
    </Button>
  );
}

/** Decoration: the line at the top says the same in words. */
function Dots({ count, current }: { count: number; current: number }) {
  return (
    <div class={styles.dots} aria-hidden="true">
      {Array.from({ length: count }, (_none, index) => (
        <span
          key={index}
          data-state={index + 1 < current ? 'done' : index + 1 === current ? 'current' : 'ahead'}
        />
      ))}
    </div>
  );
}
