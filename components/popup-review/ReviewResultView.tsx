import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ProgressRing } from '@/components/ui/ProgressRing';
import type { ReviewOrigin } from '@/lib/domain/review-session/review-session';
import { t, tn } from '@/lib/i18n/t';
import { originWords, spentWords } from './origin-words';
import type { PopupReviewModel } from './popup-review-model';
import type { ShownResult } from './review-view';
import styles from './PopupReviewScreen.module.css';
import { ReviewFrame } from './ReviewFrame';

export interface ReviewResultProps {
  model: PopupReviewModel;
  origin: ReviewOrigin;
  result: ShownResult;
}

/** The end of a short review: three lines and Done. */
export function ReviewResultView({ model, origin, result }: ReviewResultProps) {
  const canGoOn = origin.kind === 'minutes';
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (canGoOn && event.key === '5') void model.goOn();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [model, canGoOn]);
  const { todayMinutes, budgetMinutes } = result;
  const today = t('newtabMinutesOf', Math.round(todayMinutes), budgetMinutes);
  return (
    <ReviewFrame title={originWords(origin, result.plannedMs)} onBack={model.leave}>
      <section class={styles.result}>
        <ProgressRing value={todayMinutes / budgetMinutes} size={120} stroke={6} label={today}>
          <svg class={styles.check} viewBox="0 0 48 48" aria-hidden="true">
            <path d="m12 25 8 8 16-18" />
          </svg>
        </ProgressRing>
        <div class={styles.lines} role="status">
          {lines(origin, result, today).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <Button kind="primary" wide onClick={() => void model.leave()}>
          {t('reviewDone')}
        </Button>
        {canGoOn && (
          <Button kind="quiet" onClick={() => void model.goOn()}>
            {t('reviewFiveMore')}
          </Button>
        )}
      </section>
    </ReviewFrame>
  );
}

function lines(origin: ReviewOrigin, result: ShownResult, today: string): string[] {
  const { cards, known, activeMs } = result;
  const done = t('reviewCardsIn', tn('cards', cards), spentWords(activeMs));
  if (origin.kind === 'prep') return [done, t('reviewPreviewKept'), t('reviewGoodLuck')];
  return [done, t('reviewKnown', known, cards), today];
}
