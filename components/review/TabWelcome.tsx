import { useState } from 'preact/hooks';
import { textToHtml } from '@/lib/domain/render/html-text';
import { t } from '@/lib/i18n/t';
import { ReviewCard } from './ReviewCard';

/** Nothing to learn yet: a sample card to try, and one line that leads to the decks. */
export function TabWelcome() {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <ReviewCard
        face={{
          deckName: t('newtabWelcomeDeck'),
          dot: 1,
          front: textToHtml(t('newtabWelcomeFront')),
          back: textToHtml(t('newtabWelcomeBack')),
          frontSize: 'phrase',
          backSize: 'phrase',
        }}
        phase={isShown ? 'answer' : 'question'}
        buttons="two"
        share={0}
        minutesLabel={t('newtabWelcomeLine')}
        sourceLabel=""
        onReveal={() => setShown(true)}
      >
        {isShown ? (
          <a class="card-show" href="/welcome.html">
            {t('newtabWelcomeChoose')}
          </a>
        ) : (
          <button type="button" class="card-show" onClick={() => setShown(true)}>
            {t('showAnswer')}
          </button>
        )}
      </ReviewCard>
      <p class="tab-note">
        {t('newtabWelcomeLine')} <a href="/welcome.html">{t('newtabWelcomeChoose')}</a>
      </p>
    </>
  );
}
