import { Menu } from '@/components/ui/Menu';
import { t } from '@/lib/i18n/t';
import type { DeckActions, DeckLine, DeckQuestion } from './deck-actions-model';

export interface DeckMenuProps {
  deck: DeckLine;
  actions: DeckActions;
  onAsk: (kind: DeckQuestion['kind']) => void;
}

/** What can be done with a deck, behind three dots; each can be undone. */
export function DeckMenu({ deck, actions, onAsk }: DeckMenuProps) {
  return (
    <Menu
      label={t('libraryDeckMore', deck.name)}
      entries={[
        { label: t('libraryDeckBelow'), onPress: () => onAsk('below') },
        { label: t('libraryDeckRename'), onPress: () => onAsk('rename') },
        { label: t('libraryMoveTo'), onPress: () => onAsk('move') },
        { label: t('libraryDeckEdit'), onPress: () => (actions.open.value = deck) },
        { label: t('libraryDeckDelete'), onPress: () => actions.remove(deck), isDanger: true },
      ]}
    />
  );
}
