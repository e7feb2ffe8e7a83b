import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActions } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import type { DeckId } from '@/lib/domain/ids';
import { deckPaths } from '@/lib/domain/library/deck-tree';
import { foldText } from '@/lib/domain/library/fold-text';
import { t } from '@/lib/i18n/t';
import type { DeckLine } from './deck-actions-model';
import { DeckDot } from './DeckDot';
import styles from './DeckPicker.module.css';

export interface DeckPickerProps {
  title: string;
  decks: readonly DeckLine[];
  /** The words for no deck at all; absent where there must be one. */
  top?: string;
  /** Where it lies now: shown and not to be pressed. */
  isHere?: (deckId: DeckId | undefined) => boolean;
  /** Which decks can be chosen; all unless said otherwise. */
  isOpen?: (deckId: DeckId | undefined) => boolean;
  onPick: (deckId: DeckId | undefined) => void;
  onClose: () => void;
}

/** So many decks are found faster by typing. */
const MANY = 8;

/** A deck to choose, by pressing it or by typing some of its name and Enter. */
export function DeckPicker(props: DeckPickerProps) {
  const { decks, top, isHere = () => false, isOpen = () => true, onPick } = props;
  const [typed, setTyped] = useState('');
  const paths = deckPaths(decks);
  const wanted = foldText(typed.trim());
  const found = decks.filter(({ deckId }) => foldText(paths.get(deckId) ?? '').includes(wanted));
  const can = (deckId: DeckId | undefined) => !isHere(deckId) && isOpen(deckId);
  const first = found.find(({ deckId }) => can(deckId));
  const isTree = wanted === '';
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {decks.length > MANY && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted !== '' && first) onPick(first.deckId);
          }}
        >
          <Field label={t('libraryPickSearch')}>
            {(ids) => (
              <input
                {...ids}
                type="search"
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </Field>
        </form>
      )}
      <ul class={styles.list}>
        {top !== undefined && isTree && (
          <li>
            <button type="button" disabled={!can(undefined)} onClick={() => onPick(undefined)}>
              {top}
              {isHere(undefined) && <span class={styles.here}>{t('libraryPickHere')}</span>}
            </button>
          </li>
        )}
        {found.map((deck) => (
          <li key={deck.deckId}>
            <button
              type="button"
              disabled={!can(deck.deckId)}
              style={{ '--depth': isTree ? deck.depth : 0 }}
              onClick={() => onPick(deck.deckId)}
            >
              <DeckDot dot={deck.dot} />
              <span class={styles.name}>
                {isTree ? deck.name : paths.get(deck.deckId)?.replaceAll('::', ' › ')}
              </span>
              {isHere(deck.deckId) && <span class={styles.here}>{t('libraryPickHere')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{t('libraryPickNothing')}</p>}
      <DialogActions>
        <Button onClick={props.onClose}>{t('cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}
