import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n/t';
import { AfterRow } from './AfterRow';
import { ReviewCard } from './ReviewCard';
import { RatingRow } from './RatingRow';
import type { NewTabModel } from './newtab-model';
import { phaseOf, suggestedRating, type Review } from './review-state';
import { afterWords, intervalWords, saidWords } from './wait-words';

export interface CardStageProps {
  model: NewTabModel;
  review: Review;
  ring: { readonly share: number; readonly label: string };
  showKeys: boolean;
}

/** A card with the row of buttons that its phase asks for; results are announced. */
export function CardStage({ model, review, ring, showKeys }: CardStageProps) {
  const phase = phaseOf(review);
  // Put off before its answer was shown, it keeps that for the next time.
  const isUnseen = review.after?.kind === 'skipped' && !review.revealedAt;
  useFocusInRow(phase);
  return (
    <>
      <ReviewCard
        face={review.face}
        phase={isUnseen ? 'question' : phase}
        picked={review.picked}
        showKeys={showKeys}
        buttons={model.settings.value.buttons}
        share={ring.share}
        minutesLabel={ring.label}
        sourceLabel={t('newtabSource')}
        onReveal={model.review.reveal}
      >
        <CardButtons model={model} review={review} showKeys={showKeys} />
      </ReviewCard>
      <p class={review.after && phase !== 'rated' ? 'tab-note' : 'visually-hidden'} role="status">
        {saidWords(review)}
      </p>
    </>
  );
}

function CardButtons({ model, review, showKeys }: Omit<CardStageProps, 'ring'>) {
  const settings = model.settings.value;
  const { after } = review;
  const isAnswered = after?.kind === 'answered';
  switch (phaseOf(review)) {
    case 'question':
      return (
        <button type="button" class="card-show" onClick={() => model.review.reveal()}>
          {t('showAnswer')}
        </button>
      );
    case 'answer':
      return (
        <RatingRow
          buttons={settings.buttons}
          intervals={settings.showIntervals ? intervalWords(review.waits) : undefined}
          suggested={suggestedRating(review)}
          showKeys={showKeys}
          storing={review.storing?.rating}
          onRate={(rating) => void model.review.rate(rating)}
        />
      );
    case 'rated':
      return (
        <AfterRow
          sentence={after ? afterWords(after) : ''}
          onRetry={after?.kind === 'unstored' ? () => void model.review.retry() : undefined}
          onUndo={isAnswered ? () => void model.review.undo() : undefined}
          onHelp={isAnswered && after.isLeech ? () => void model.helpCard() : undefined}
          onMore={() => void model.more()}
        />
      );
  }
}

/** When a press replaces the row under the keyboard focus, the focus goes to the row's main button. */
function useFocusInRow(phase: string): void {
  const before = useRef(phase);
  useLayoutEffect(() => {
    const hasChanged = before.current !== phase;
    before.current = phase;
    if (!hasChanged || !document.hasFocus() || !document.activeElement?.matches(PASSED)) return;
    document.querySelector<HTMLElement>(MAIN_BUTTON)?.focus({ preventScroll: true });
  }, [phase]);
}

/** Nothing, or the choice that brought the answer. */
const PASSED = 'body, .card-choice';
const MAIN_BUTTON =
  '.card-actions [data-kind=primary], .card-after button:last-child, .card-actions .card-show';
