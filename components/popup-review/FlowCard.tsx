import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import '@/components/review/card.css';
import '@/components/review/card-app.css';
import { RatingRow } from '@/components/review/RatingRow';
import { ReviewCard } from '@/components/review/ReviewCard';
import { phaseOf, suggestedRating, type Review } from '@/components/review/review-state';
import { intervalWords, saidWords } from '@/components/review/wait-words';
import type { Rating } from '@/lib/domain/review/rating';
import { t } from '@/lib/i18n/t';

export interface FlowCardProps {
  review: Review;
  buttons: 'two' | 'four';
  showIntervals: boolean;
  /** What the ring in the bite shows, 0–1, and the same in words. */
  share: number;
  ringLabel: string;
  onReveal: (picked?: number) => void;
  onRate: (rating: Rating) => void;
  /** The row once the card is rated. */
  after: ComponentChildren;
  /** Stands in for the rating buttons where an answer is not recorded. */
  instead?: ComponentChildren;
}

/** The new tab's card inside another surface, with the row that its phase asks for. */
export function FlowCard(props: FlowCardProps) {
  const { review, share, ringLabel, onReveal } = props;
  useFocusInRow(`${review.cardId} ${phaseOf(review)}`);
  return (
    <>
      <ReviewCard
        face={review.face}
        phase={phaseOf(review)}
        picked={review.picked}
        buttons={props.instead ? 'two' : props.buttons}
        share={share}
        minutesLabel={ringLabel}
        sourceLabel={t('newtabSource')}
        onReveal={onReveal}
      >
        <Row {...props} />
      </ReviewCard>
      <p class="visually-hidden" role="status">
        {saidWords(review)}
      </p>
    </>
  );
}

function Row({ review, buttons, showIntervals, onReveal, onRate, after, instead }: FlowCardProps) {
  switch (phaseOf(review)) {
    case 'question':
      return (
        <button type="button" class="card-show" onClick={() => onReveal()}>
          {t('showAnswer')}
        </button>
      );
    case 'answer':
      return (
        instead ?? (
          <RatingRow
            buttons={buttons}
            intervals={showIntervals ? intervalWords(review.waits) : undefined}
            suggested={suggestedRating(review)}
            showKeys={false}
            onRate={onRate}
          />
        )
      );
    case 'rated':
      return after;
  }
}

/** When a press takes the focused button away, the focus goes to the main button of the new row. */
function useFocusInRow(moment: string): void {
  const before = useRef(moment);
  useLayoutEffect(() => {
    if (before.current === moment) return;
    before.current = moment;
    if (!document.hasFocus() || !document.activeElement?.matches('body, .card-choice')) return;
    const main = document.querySelector<HTMLElement>(
      '.card-actions .card-show, .card-actions [data-kind=primary]',
    );
    main?.focus({ preventScroll: true });
  }, [moment]);
}
