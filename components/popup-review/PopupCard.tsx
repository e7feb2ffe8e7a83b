import { afterWords } from '@/components/review/wait-words';
import { createAttempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/Button';
import type { ReviewOrigin } from '@/lib/domain/review-session/review-session';
import { t } from '@/lib/i18n/t';
import { FlowCard } from './FlowCard';
import { HelpOffer } from './HelpOffer';
import { originWords } from './origin-words';
import type { PopupReviewModel } from './popup-review-model';
import type { ReviewTime } from './review-view';
import styles from './PopupReviewScreen.module.css';
import { ReviewFrame } from './ReviewFrame';
import { useCardKeys } from './use-card-keys';

export interface PopupCardProps {
  model: PopupReviewModel;
  origin: ReviewOrigin;
  time: ReviewTime;
}

/** The card in hand, with what became of the one before under it. */
export function PopupCard({ model, origin, time }: PopupCardProps) {
  const review = model.review.value;
  const previous = model.previous.value;
  const { buttons, showIntervals, keysOn } = model.settings.value;
  const isPreview = origin.kind === 'prep';
  useCardKeys(
    {
      review: () => model.review.value,
      buttons,
      reveal: model.reveal,
      rate: (rating) => void model.rate(rating),
      undo: () => undo(model),
      ...(isPreview && { pass: () => void model.passCard() }),
    },
    keysOn,
  );
  if (review === undefined) return null;
  const { minutes, budget } = model.today.value;
  return (
    <ReviewFrame title={originWords(origin, time.plannedMs)} time={time} onBack={model.leave}>
      <div class={styles.stage}>
        <FlowCard
          review={review}
          buttons={buttons}
          showIntervals={showIntervals}
          share={Math.min(1, minutes / budget)}
          ringLabel={t('newtabMinutesOf', Math.round(minutes), budget)}
          onReveal={model.reveal}
          onRate={(rating) => void model.rate(rating)}
          after={null}
          {...(isPreview && {
            instead: (
              <button
                type="button"
                class="card-rate"
                data-kind="primary"
                onClick={() => void model.passCard()}
              >
                {t('reviewNext')}
              </button>
            ),
          })}
        />
        <p class={styles.before} role="status">
          {isPreview ? t('reviewPreviewOnly') : previous && afterWords(previous)}
          {previous?.kind === 'answered' && (
            <Button kind="quiet" onClick={() => undo(model)}>
              {t('undo')}
            </Button>
          )}
        </p>
        <HelpOffer model={model} />
      </div>
    </ReviewFrame>
  );
}

/** Takes back what was done last: a help, else the answer. */
function undo({ previous, undo: takeBack, report }: PopupReviewModel): void {
  const last = previous.value;
  const helped = last?.kind === 'answered' ? last.helped : undefined;
  void createAttempt(report)(helped?.undo ?? takeBack);
}
