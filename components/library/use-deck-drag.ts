import { useRef, useState } from 'preact/hooks';
import { parseId, type DeckId } from '@/lib/domain/ids';
import type { LibraryModel } from './library-model';

/** What a row of the tree does with something that is dragged. */
export interface DragHandlers {
  /** Something that may lie here is held above it. */
  readonly isTarget: boolean;
  readonly draggable: boolean;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

const DECK = 'application/x-morsel-deck';

/** Dragging a deck onto another, or onto "All decks": only to where it may lie. */
export function useDeckDrag(model: LibraryModel) {
  const dragged = useRef<DeckId | undefined>(undefined);
  const [target, setTarget] = useState<DeckId | 'top'>();

  function mayLie(parentId: DeckId | undefined): boolean {
    const deck = model.decks.value.find((one) => one.deckId === dragged.current);
    if (deck === undefined || deck.deckId === parentId || deck.parentId === parentId) return false;
    return model.deckActions.obstacleTo(deck.deckId, deck.name, parentId) === undefined;
  }

  function end(): void {
    dragged.current = undefined;
    setTarget(undefined);
  }

  return (deckId: DeckId | undefined): DragHandlers => ({
    isTarget: target === (deckId ?? 'top'),
    draggable: deckId !== undefined,
    onDragStart: (event) => {
      dragged.current = deckId;
      event.dataTransfer?.setData(DECK, deckId ?? '');
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    },
    onDragEnd: end,
    onDragOver: (event) => {
      if (!mayLie(deckId)) return;
      event.preventDefault();
      setTarget(deckId ?? 'top');
    },
    onDragLeave: () => setTarget(undefined),
    onDrop: (event) => {
      event.preventDefault();
      const id = event.dataTransfer?.getData(DECK) || dragged.current;
      const deck = id && model.decks.value.find((one) => one.deckId === parseId<DeckId>(id));
      if (deck && mayLie(deckId)) model.deckActions.move(deck, deckId);
      end();
    },
  });
}
