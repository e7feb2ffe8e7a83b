import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { sumsWithBelow, unfoldedLines } from '@/lib/domain/library/deck-tree';
import type { DeckLine } from './deck-actions-model';

interface Tree {
  readonly decks: ReadonlySignal<readonly DeckLine[]>;
  readonly deckId: ReadonlySignal<DeckId | undefined>;
  /** Cards of each deck itself that will come up today. */
  readonly counts: () => ReadonlyMap<DeckId, number>;
  readonly openDeck: (deckId: DeckId | undefined) => void;
}

/** A deck as the tree shows it. */
export interface TreeLine {
  readonly deck: DeckLine;
  readonly hasBelow: boolean;
  readonly isFolded: boolean;
  /** Its cards and those below it that will come up today. */
  readonly today: number;
}

const KEY = 'morsel-folded-decks';

/** Which decks of the tree show, and where the keyboard is. Undefined stands for "All decks". */
export function createDeckTree({ decks, deckId, counts, openDeck }: Tree) {
  const folded = signal<ReadonlySet<DeckId>>(readFolded());
  const active = signal<DeckId>();
  const sums = computed(() => sumsWithBelow(decks.value, counts()));
  const lines = computed((): readonly TreeLine[] => {
    const all = decks.value;
    const parents = new Set(all.filter((deck, at) => (all[at + 1]?.depth ?? 0) > deck.depth));
    const shown = new Set(
      [...parents].map((deck) => deck.deckId).filter((id) => folded.value.has(id)),
    );
    return unfoldedLines(all, shown).map((deck) => ({
      deck,
      hasBelow: parents.has(deck),
      isFolded: shown.has(deck.deckId),
      today: sums.value.get(deck.deckId) ?? 0,
    }));
  });
  /** All that the keyboard can be on. */
  const places = computed(() => [undefined, ...lines.value.map(({ deck }) => deck.deckId)]);
  const placeOf = (id: DeckId | undefined) => Math.max(0, places.value.indexOf(id));
  /** Where Tab enters: where the keyboard was, or the deck that is open. */
  const current = computed(() => {
    const wanted = active.value ?? deckId.value;
    return places.value.includes(wanted) ? wanted : undefined;
  });

  function setFolded(id: DeckId, isFolded: boolean): void {
    const next = new Set(folded.value);
    if (isFolded) next.add(id);
    else next.delete(id);
    folded.value = next;
    keepFolded(next);
  }

  const lineOf = (id: DeckId | undefined) => lines.value.find((line) => line.deck.deckId === id);
  const moveTo = (place: number) => {
    active.value = places.value[Math.max(0, Math.min(places.value.length - 1, place))];
  };

  return {
    lines,
    /** Cards of all decks that will come up today. */
    total: computed(() => [...counts().values()].reduce((sum, count) => sum + count, 0)),
    current,
    focus: (id: DeckId | undefined) => (active.value = id),
    move: (by: number) => moveTo(placeOf(current.value) + by),
    /** To the next line whose name begins with the letter. */
    seek: (letter: string) => {
      const from = placeOf(current.value);
      const rest = [...lines.value.slice(from), ...lines.value.slice(0, from)];
      const found = rest.find(({ deck }) => deck.name.toLowerCase().startsWith(letter));
      if (found) active.value = found.deck.deckId;
    },
    /** Unfolds, or goes to the first deck below. */
    goIn: () => {
      const line = lineOf(current.value);
      if (!line?.hasBelow) return;
      if (line.isFolded) setFolded(line.deck.deckId, false);
      else moveTo(placeOf(current.value) + 1);
    },
    /** Folds, or goes to the deck above. */
    goOut: () => {
      const line = lineOf(current.value);
      if (line?.hasBelow && !line.isFolded) setFolded(line.deck.deckId, true);
      else if (line) active.value = line.deck.depth > 0 ? line.deck.parentId : undefined;
    },
    toggle: ({ deck, isFolded }: TreeLine) => setFolded(deck.deckId, !isFolded),
    open: (id: DeckId | undefined) => {
      active.value = id;
      openDeck(id);
    },
  };
}

export type DeckTreeModel = ReturnType<typeof createDeckTree>;

function readFolded(): ReadonlySet<DeckId> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as readonly string[];
    return new Set(kept.map((id) => parseId<DeckId>(id)));
  } catch {
    // Somebody wrote something else there: nothing is folded.
    return new Set();
  }
}

function keepFolded(folded: ReadonlySet<DeckId>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...folded]));
  } catch {
    // No room: they are folded until the page closes.
  }
}
