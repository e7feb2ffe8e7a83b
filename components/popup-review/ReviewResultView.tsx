import { useLayoutEffect } from 'preact/hooks';
import { isForPage } from '@/components/review/keys';
import { BiteCard } from '@/components/ui/BiteCard';
import { Button } from '@/components/ui/Button';
import { ResultMark } from '@/components/ui/ResultMark';
import type { ReviewOrigin } from '@/lib/domain/review-session/review-session';
import { t, tn } from '@/lib/i18n/t';
import { HelpOffer } from './HelpOffer';
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
  const hasKey = canGoOn && model.settings.value.keysOn;
  useLayoutEffect(() => {
    if (!hasKey) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key === '5' && isForPage(event)) void model.goOn();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [model, hasKey]);
  const { todayMinutes, budgetMinutes } = result;
  const today = t('newtabMinutesOf', Math.round(todayMinutes), budgetMinutes);
  return (
    <ReviewFrame title={originWords(origin, result.plannedMs)} onBack={model.leave}>
      <BiteCard ring={{ share: Math.min(1, todayMinutes / budgetMinutes), label: today }}>
        <ResultMark />
        <div class={styles.lines} role="status">
          {lines(origin, result, today).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <HelpOffer model={model} />
        <div class={styles.bottom}>
          {canGoOn && (
            <Button kind="quiet" onClick={() => void model.goOn()}>
              {t('reviewFiveMore')}
            </Button>
          )}
          <Button kind="primary" onClick={() => void model.leave()}>
            {t('reviewDone')}
          </Button>
        </div>
      </BiteCard>
    </ReviewFrame>
  );
}

function lines(origin: ReviewOrigin, result: ShownResult, today: string): string[] {
  const { cards, known, activeMs } = result;
  const done = t('reviewCardsIn', tn('cards', cards), spentWords(activeMs));
  if (origin.kind === 'prep') return [done, t('reviewPreviewKept'), t('reviewGoodLuck')];
  return [done, t('reviewKnown', known, cards), today];
}
