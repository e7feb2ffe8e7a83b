import { Button } from '@/components/ui/Button';
import { t, tn } from '@/lib/i18n/t';
import { StepCard } from './StepCard';
import styles from './steps.module.css';
import type { OfferedDecks } from './welcome-model';
import type { WelcomeStepProps } from './WelcomeScreen';

/** A starter deck, or nothing yet. */
export function DeckStep({ model }: WelcomeStepProps) {
  return (
    <StepCard
      stage="cards"
      title={t('welcomeDecks')}
      actions={
        <>
          <Button kind="quiet" onClick={() => model.goTo('goal')}>
            {t('welcomeBack')}
          </Button>
          <Button onClick={() => model.goTo('save')}>{t('welcomeOwnCards')}</Button>
        </>
      }
    >
      <p class={styles.lead}>{t('welcomeDecksWhy')}</p>
      <ul class={styles.decks}>
        {model.decks.value.map((deck) => (
          <li key={deck.key}>
            <button
              type="button"
              class={styles.deck}
              onClick={() => void model.chooseDeck(deck.key)}
            >
              <span class={styles.deckTitle}>{deck.title}</span>
              <span class={styles.deckWhat}>{deck.description}</span>
              <span class={styles.deckHolds}>{holds(deck)}</span>
            </button>
          </li>
        ))}
      </ul>
    </StepCard>
  );
}

/** "46 cards · 2 short lessons · In your library". */
function holds({ cardCount, lessonCount, isIn }: OfferedDecks[number]): string {
  const parts = [tn('cards', cardCount)];
  if (lessonCount > 0) parts.push(tn('welcomeDeckLessons', lessonCount));
  if (isIn) parts.push(t('welcomeDeckIn'));
  return parts.join(' · ');
}
