import { useState } from 'preact/hooks';
import { Dialog, SaveActions } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import type { DeckActions, DeckLine, DeckQuestion } from './deck-actions-model';
import { DeckPicker } from './DeckPicker';
import styles from './LibraryDialogs.module.css';

export interface DeckQuestionDialogProps {
  question: DeckQuestion;
  actions: DeckActions;
  decks: readonly DeckLine[];
}

/** A short question about a deck: a name, or a place. */
export function DeckQuestionDialog({ question, actions, decks }: DeckQuestionDialogProps) {
  const { kind, deck } = question;
  const close = () => (actions.question.value = undefined);
  if (kind !== 'move') return <NameDialog {...{ deck, actions }} isNew={kind === 'below'} />;
  return (
    <DeckPicker
      title={t('libraryDeckMoveTitle', deck.name)}
      decks={decks}
      top={t('libraryDeckOnTop')}
      isHere={(deckId) => deckId === deck.parentId}
      isOpen={(deckId) =>
        deckId !== deck.deckId && actions.obstacleTo(deck.deckId, deck.name, deckId) === undefined
      }
      onPick={(deckId) => actions.move(deck, deckId)}
      onClose={close}
    />
  );
}

interface NameDialogProps {
  deck: DeckLine;
  actions: DeckActions;
  isNew: boolean;
}

function NameDialog({ deck, actions, isNew }: NameDialogProps) {
  const [name, setName] = useState(isNew ? '' : deck.name);
  const close = () => (actions.question.value = undefined);
  const parentId = isNew ? deck.deckId : deck.parentId;
  const obstacle = actions.obstacleTo(isNew ? undefined : deck.deckId, name, parentId);
  return (
    <Dialog
      title={t(isNew ? 'libraryDeckBelowTitle' : 'libraryDeckRename', deck.name)}
      onClose={close}
    >
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (obstacle !== undefined || name.trim() === '') return;
          if (isNew) actions.makeBelow(deck, name);
          else actions.rename(deck, name);
        }}
      >
        <Field label={t('libraryDeckName')} error={name.trim() === '' ? undefined : obstacle}>
          {(ids) => (
            <input
              {...ids}
              required
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <SaveActions onCancel={close} />
      </form>
    </Dialog>
  );
}
