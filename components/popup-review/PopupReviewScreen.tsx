import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { t, type MessageKey } from '@/lib/i18n/t';
import { PopupCard } from './PopupCard';
import type { PopupReviewModel } from './popup-review-model';
import type { PopupReviewView } from './review-view';
import styles from './PopupReviewScreen.module.css';
import { PrepDecksView } from './PrepDecksView';
import { ReviewFrame } from './ReviewFrame';
import { ReviewResultView } from './ReviewResultView';

export interface PopupReviewProps {
  model: PopupReviewModel;
}

/** How often the stored review learns how much time went by. */
const BEAT_MS = 5000;

/** A short review inside the popup; nothing while none is open. */
export function PopupReviewScreen({ model }: PopupReviewProps) {
  const view = model.view.value;
  useKeptTime(model);
  switch (view.kind) {
    case 'closed':
      return null;
    case 'card':
      return <PopupCard model={model} origin={view.origin} time={view.time} />;
    case 'result':
      return <ReviewResultView model={model} origin={view.origin} result={view.result} />;
    case 'prepDecks':
      return <PrepDecksView model={model} decks={view.decks} />;
    case 'nothing':
      return (
        <ReviewFrame title={t('reviewShort')} onBack={model.leave}>
          <div class={styles.nothing}>
            <EmptyState sentence={t(NOTHING[view.origin])}>
              <Button kind="primary" onClick={() => void model.leave()}>
                {t('reviewDone')}
              </Button>
            </EmptyState>
          </div>
        </ReviewFrame>
      );
  }
}

const NOTHING: Readonly<
  Record<Extract<PopupReviewView, { kind: 'nothing' }>['origin'], MessageKey>
> = {
  minutes: 'reviewNothingNow',
  goal: 'reviewNothingInDeck',
  picked: 'reviewNothingNow',
  prep: 'reviewNothingInDeck',
};

/** The popup may go at any moment: its time is stored now and then, and when it is hidden. */
function useKeptTime(model: PopupReviewModel): void {
  useEffect(() => {
    const beat = () => void model.beat().catch(model.report);
    const timer = setInterval(beat, BEAT_MS);
    addEventListener('pagehide', beat);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', beat);
    };
  }, [model]);
}
