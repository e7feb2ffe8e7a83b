import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { DeckId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import styles from './DeckTree.module.css';
import { DeckTreeRow } from './DeckTreeRow';
import type { LibraryModel } from './library-model';
import { useDeckDrag } from './use-deck-drag';

export interface DeckTreeProps {
  model: LibraryModel;
}

/**
 * The decks as a tree with one tab stop. Keys: arrows move, fold and unfold, Home and End, letters
 * find by name, Enter opens, F2 renames. The number is what will come up today, never what has piled
 * up. A deck is moved by dragging it, or from its menu.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function DeckTree({ model }: DeckTreeProps) {
  const { tree, deckActions } = model;
  const root = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  const current = tree.current.value;
  const drag = useDeckDrag(model);
  const holdsFocus = () => root.current?.contains(document.activeElement) === true;
  // By its deck, not by what is drawn: what is current now may be drawn in a moment.
  const focusCurrent = () => {
    const rows = root.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [];
    const deckId = tree.current.value ?? '';
    ([...rows].find((row) => row.dataset.deck === deckId) ?? rows[0])?.focus();
  };
  // With the frame that draws it: after it, the next key may have gone on to the menu of the deck.
  useLayoutEffect(() => {
    if (document.activeElement?.parentElement === root.current) focusCurrent();
  }, [current]);
  const isAsking = deckActions.question.value !== undefined;
  useEffect(() => {
    // The question is answered: back to the deck that it was about.
    if (!isAsking && document.activeElement === document.body && wasAsking.current) focusCurrent();
    wasAsking.current = isAsking;
  }, [isAsking]);
  // A row that another name moves to another place loses the focus that it had before.
  const heldFocus = holdsFocus();
  useLayoutEffect(() => {
    if (heldFocus && !holdsFocus()) focusCurrent();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    // A key in the menu of a deck is meant for the menu.
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return;
    const run = keyAction(event, model);
    if (run === undefined) return;
    event.preventDefault();
    run();
    // At once: what the next key opens remembers where the focus was.
    focusCurrent();
  };
  const shared = (deckId: DeckId | undefined) => ({
    isCurrent: current === deckId,
    isOpen: model.deckId.value === deckId,
    onOpen: () => tree.open(deckId),
    onFocus: () => tree.focus(deckId),
    drag: drag(deckId),
  });
  const total = tree.total.value;
  return (
    <div
      ref={root}
      role="tree"
      tabIndex={-1}
      aria-label={t('libraryDecks')}
      class={styles.tree}
      onFocus={focusCurrent}
      onKeyDown={onKeyDown}
    >
      <DeckTreeRow
        {...shared(undefined)}
        name={t('libraryAllDecks')}
        label={labelOf(total, t('libraryAllDecks'))}
        today={total}
        level={1}
      />
      {tree.lines.value.map((line) => (
        <DeckTreeRow
          key={line.deck.deckId}
          {...shared(line.deck.deckId)}
          name={line.deck.name}
          label={labelOf(
            line.today,
            line.deck.name,
            ...(line.deck.isSample ? [t('librarySample')] : []),
          )}
          today={line.today}
          level={line.deck.depth + 1}
          deck={line.deck}
          fold={line.hasBelow ? (line.isFolded ? 'folded' : 'open') : undefined}
          onToggle={() => tree.toggle(line)}
          actions={deckActions}
          onAsk={(kind) => (deckActions.question.value = { kind, deck: line.deck })}
        />
      ))}
    </div>
  );
}

/** The words that stand there, with what the number counts. */
function labelOf(today: number, ...words: readonly string[]): string {
  return [...words, ...(today > 0 ? [tn('libraryReady', today)] : [])].join(' ');
}

/** What a key does. */
function keyAction(event: KeyboardEvent, model: LibraryModel): (() => void) | undefined {
  const { tree, deckActions } = model;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const isRtl = document.dir === 'rtl';
  switch (event.key) {
    case 'ArrowDown':
      return () => tree.move(1);
    case 'ArrowUp':
      return () => tree.move(-1);
    case 'Home':
      return () => tree.move(-Infinity);
    case 'End':
      return () => tree.move(Infinity);
    case 'ArrowRight':
      return isRtl ? tree.goOut : tree.goIn;
    case 'ArrowLeft':
      return isRtl ? tree.goIn : tree.goOut;
    case 'Enter':
    case ' ':
      return () => tree.open(tree.current.value);
    case 'F2': {
      const deck = model.decks.value.find((one) => one.deckId === tree.current.value);
      return deck && (() => (deckActions.question.value = { kind: 'rename', deck }));
    }
    default:
      return event.key.length === 1 ? () => tree.seek(event.key.toLowerCase()) : undefined;
  }
}
