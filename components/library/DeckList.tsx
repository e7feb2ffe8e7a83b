import { Button } from '@/components/ui/Button';
import field from '@/components/ui/Field.module.css';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import { DeckDot } from './DeckDot';
import styles from './DeckList.module.css';
import type { LibraryModel } from './library-model';

export interface DeckListProps {
  model: LibraryModel;
  onOpen: (deckId: DeckId | undefined) => void;
}

/** The deck tree. The number beside a deck is what today holds, never what has piled up. */
export function DeckList({ model, onOpen }: DeckListProps) {
  const decks = model.decks.value;
  const current = model.deckId.value;
  const waiting = model.waitingCount.value;
  const place = (deckId: DeckId | undefined) => ({
    type: 'button' as const,
    class: styles.deck,
    'aria-current': current === deckId ? ('true' as const) : undefined,
    onClick: () => onOpen(deckId),
  });
  return (
    <nav aria-label={t('libraryDecks')} class={styles.list}>
      {waiting > 0 && (
        <a class={styles.waiting} href="#/inbox">
          {tn('shellDrafts', waiting)}
        </a>
      )}
      <ul>
        <li>
          <button {...place(undefined)}>
            <span class={styles.name}>{t('libraryAllDecks')}</span>
          </button>
        </li>
        {decks.map((deck) => (
          <li key={deck.deckId} style={{ '--depth': deck.depth }}>
            <button {...place(deck.deckId)}>
              <DeckDot dot={deck.dot} />
              <span class={styles.name}>{deck.name}</span>
              {deck.isSample && <span class={styles.sample}>{t('librarySample')}</span>}
              {deck.readyToday > 0 && (
                <span class={styles.count}>
                  <span aria-hidden="true">{deck.readyToday}</span>
                  <span class="visually-hidden">{tn('libraryReady', deck.readyToday)}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <select
        class={`${field.control} ${styles.select}`}
        aria-label={t('libraryDeck')}
        value={current ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onOpen(value === '' ? undefined : parseId<DeckId>(value))
        }
      >
        <option value="">{t('libraryAllDecks')}</option>
        {decks.map((deck) => (
          <option key={deck.deckId} value={deck.deckId}>
            {'\u2003'.repeat(deck.depth) + deck.name}
          </option>
        ))}
      </select>
      <Button kind="quiet" onClick={() => (model.deckActions.open.value = 'new')}>
        {t('libraryNewDeck')}
      </Button>
      {decks.some((deck) => deck.isSample) && (
        <Button kind="quiet" onClick={model.deckActions.removeSamples}>
          {t('libraryRemoveSamples')}
        </Button>
      )}
    </nav>
  );
}
