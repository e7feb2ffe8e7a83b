import { useState } from 'preact/hooks';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { findDecks } from '@/lib/domain/library/deck-choice';
import { deckPaths } from '@/lib/domain/library/deck-tree';
import { t } from '@/lib/i18n/t';
import type { DeckLine } from './deck-actions-model';
import type { NoteForm } from './note-form-model';
import { SuggestField, type Suggestion } from './SuggestField';

const NEW = 'new';

export interface DeckFieldProps {
  form: NoteForm;
  decks: readonly DeckLine[];
}

/** Where the note goes: found in the tree by a few letters, or a new deck that is made with it. */
export function DeckField({ form, decks }: DeckFieldProps) {
  /** What is being typed; the deck that is chosen otherwise. */
  const [typed, setTyped] = useState<string>();
  const paths = deckPaths(decks);
  const { deckId, newDeck } = form;
  const chosen = (deckId.value && paths.get(deckId.value)) ?? t('libraryMyCards');
  const found = findDecks(decks, typed ?? '');
  const path = typed?.trim() ?? '';
  const isNew = path !== '' && found.exact === undefined;
  const suggestions: readonly Suggestion[] = [
    ...found.lines.map((deck) => ({
      value: deck.deckId,
      label: path === '' ? deck.name : (paths.get(deck.deckId) ?? deck.name),
      depth: path === '' ? deck.depth : 0,
    })),
    ...(isNew ? [{ value: NEW, label: t('libraryNewDeckNamed', path) }] : []),
  ];
  const choose = (value: string) => {
    newDeck.value = value === NEW ? path : undefined;
    if (value !== NEW) deckId.value = parseId<DeckId>(value);
    setTyped(undefined);
  };
  return (
    <SuggestField
      label={t('libraryDeck')}
      hint={newDeck.value === undefined ? undefined : t('libraryNewDeckHint', newDeck.value)}
      value={typed ?? newDeck.value ?? chosen}
      suggestions={suggestions}
      isChoice
      onInput={setTyped}
      onChoose={choose}
      onBlur={() => {
        // What is typed counts, chosen from the list or not.
        if (typed === undefined) return;
        if (path === '') setTyped(undefined);
        else choose(found.exact ?? NEW);
      }}
    />
  );
}
