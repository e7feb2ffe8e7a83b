import { FlowCard } from '@/components/popup-review/FlowCard';
import { useCardKeys } from '@/components/popup-review/use-card-keys';
import { afterWords } from '@/components/review/wait-words';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import { STAGES } from './welcome-model';
import styles from './steps.module.css';
import type { WelcomeStepProps } from './WelcomeScreen';

/** The first card, answered right here, as it will look on every new tab. */
export function FirstCardStep({ model }: WelcomeStepProps) {
  const review = model.review.value;
  useCardKeys(
    {
      review: () => model.review.value,
      buttons: 'two',
      reveal: model.reveal,
      rate: (rating) => void model.rate(rating),
      undo: () => void model.undoAnswer(),
    },
    model.keysOn.value,
  );
  if (review === undefined) return null;
  const place = STAGES.indexOf('first');
  const answered = review.after;
  return (
    <section class={styles.first}>
      <h1 class="visually-hidden" tabIndex={-1}>
        {t('welcomeFirst')}
      </h1>
      <FlowCard
        review={review}
        buttons="two"
        showIntervals={false}
        share={place / (STAGES.length - 1)}
        ringLabel={t('welcomeStep', place + 1, STAGES.length)}
        onReveal={model.reveal}
        onRate={(rating) => void model.rate(rating)}
        after={<div class="card-after">{answered && afterWords(answered)}</div>}
      />
      {answered ? (
        <div class={styles.beside}>
          <p class={styles.said}>{t('welcomeFirstRated')}</p>
          <Button kind="quiet" onClick={() => void model.undoAnswer()}>
            {t('undo')}
          </Button>
          <Button kind="primary" onClick={() => model.goTo('save')}>
            {t('welcomeGoOn')}
          </Button>
        </div>
      ) : (
        <div class={styles.beside}>
          <p>{t('welcomeFirstWhy')}</p>
          <Button kind="quiet" onClick={() => model.goTo('save')}>
            {t('welcomeSkip')}
          </Button>
        </div>
      )}
    </section>
  );
}
