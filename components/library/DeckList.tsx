import { Button } from '@/components/ui/Button';
import field from '@/components/ui/Field.module.css';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import styles from './DeckList.module.css';
import { DeckTree } from './DeckTree';
import type { LibraryModel } from './library-model';

/** The decks: a tree, or where there is no room for one a list to choose from. */
export function DeckList({ model }: { model: LibraryModel }) {
  const decks = model.decks.value;
  const waiting = model.waitingCount.value;
  return (
    <nav aria-label={t('libraryDecks')} class={styles.list}>
      {waiting > 0 && (
        <a class={styles.waiting} href="#/inbox">
          {tn('shellDrafts', waiting)}
        </a>
      )}
      <div class={styles.tree}>
        <DeckTree model={model} />
      </div>
      <select
        class={`${field.control} ${styles.select}`}
        aria-label={t('libraryDeck')}
        value={model.deckId.value ?? ''}
        onChange={({ currentTarget: { value } }) =>
          model.openDeck(value === '' ? undefined : parseId<DeckId>(value))
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
