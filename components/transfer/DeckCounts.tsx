import { tn } from '@/lib/i18n/t';
import styles from './DeckCounts.module.css';
import preview from './ImportPreview.module.css';
import type { PackagePreview } from './import-stage-model';

const DECKS_SHOWN = 8;

/** The decks of a package, with the cards that each gets. */
export function DeckCounts({ decks }: Pick<PackagePreview, 'decks'>) {
  const more = decks.length - DECKS_SHOWN;
  return (
    <div>
      <h3 class={preview.subheading}>{tn('transferDecks', decks.length)}</h3>
      <ul class={styles.decks}>
        {decks.slice(0, DECKS_SHOWN).map(({ path, cards }) => (
          <li key={path} class={styles.deck}>
            <span>{path}</span>
            <span class={styles.amount}>{tn('cards', cards)}</span>
          </li>
        ))}
        {more > 0 && <li class={styles.amount}>{tn('transferMoreDecks', more)}</li>}
      </ul>
    </div>
  );
}
