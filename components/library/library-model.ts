import { batch, computed, signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createUndoOffer } from '@/components/ui/undo-offer-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId, UndoId } from '@/lib/domain/ids';
import { deckAndLinesBelow } from '@/lib/domain/library/deck-tree';
import { filterRows } from '@/lib/domain/library/filter-rows';
import { parseNoteQuery } from '@/lib/domain/library/parse-query';
import { createBulkActions } from './bulk-model';
import { createChangesMade } from './changes-made-model';
import { createDeckActions, type DeckLine } from './deck-actions-model';
import { createDeckTree } from './deck-tree-model';
import { createEditorDesk } from './editor-desk-model';
import { createLookKeeper } from './library-look-model';
import { createNoteIndex } from './note-index-model';
import type { Opening } from './opening-model';
import { createSelection } from './selection-model';
import { sortRows, type Sort, type SortBy } from './sort-rows';
import { createUndoHistory } from './undo-history-model';

/** What the library shows: the notes of a deck, or all, and of these what a search leaves. */
export interface LibraryPlace {
  readonly deckId?: DeckId | undefined;
  readonly query?: string | undefined;
}

export interface LibraryParts {
  /** What is shown until all is read. */
  readonly opening?: Opening;
  /** Somebody went somewhere else, or types a search. */
  readonly onPlace?: (place: LibraryPlace, isTyped: boolean) => void;
}

/** The library: decks on one side, the notes that a search leaves on the other. */
export function createLibraryModel(app: DashboardApp, { opening, onPlace }: LibraryParts = {}) {
  const decks = signal<readonly DeckLine[]>(opening?.decks ?? []);
  const isReady = signal(false);
  const hasFailed = signal(false);
  /** Saved phrases that wait for their meaning. */
  const waitingCount = signal(0);
  const deckId = signal<DeckId>();
  const query = signal('');
  const sort = signal<Sort>({ by: 'added', isTurned: false });
  const index = createNoteIndex(app, opening);

  const deckLines = computed(() => new Map(decks.value.map((one) => [one.deckId, one])));
  const deckPlaces = computed(() => new Map(decks.value.map((one, at) => [one.deckId, at])));
  const parsed = computed(() => parseNoteQuery(query.value));
  const sorted = computed(() =>
    sortRows(index.rows.value, sort.value, {
      cards: index.cards.value,
      deckPlaces: deckPlaces.value,
    }),
  );
  const inDeck = computed(() => {
    const within = deckId.value && deckAndLinesBelow(decks.value, deckId.value);
    return within ? sorted.value.filter((row) => within.has(row.deckId)) : sorted.value;
  });
  const shown = computed(() =>
    filterRows(inDeck.value, parsed.value.query, {
      ...index.day.value,
      decks: decks.value,
      cards: index.cards.value,
    }),
  );
  /** Rows of the list, those that are still being read too. */
  const rowCount = computed(() => {
    const isAll = deckId.value === undefined && query.value.trim() === '';
    return isAll ? Math.max(shown.value.length, index.total.value) : shown.value.length;
  });
  /** The last reading failed before all was there: what is shown is a part, or nothing. */
  const isCutShort = computed(() => hasFailed.value && !(isReady.value && index.isComplete.value));
  const selection = createSelection(shown, index.isComplete);

  async function load(): Promise<void> {
    try {
      await Promise.all([loadDecks(), index.load(), loadWaiting()]);
      hasFailed.value = false;
    } catch (error) {
      hasFailed.value = true;
      throw error;
    }
  }
  async function loadDecks(): Promise<void> {
    decks.value = await app.services.loadDecks();
    isReady.value = true;
    if (!decks.value.some((one) => one.deckId === deckId.value)) deckId.value = undefined;
  }

  async function loadWaiting(): Promise<void> {
    waitingCount.value = (await app.services.loadInbox()).drafts.length;
  }

  const report = (error: unknown) => app.report(error, 'library');
  const attempt = createAttempt(report);
  const reload = () => load().catch(report);
  const offer = createUndoOffer(app, attempt, load);
  const changes = createChangesMade(app, { attempt, reload });
  const offerUndo = (text: string, undoId: UndoId) => {
    changes.add(undoId);
    offer(text, undoId);
  };

  const desk = createEditorDesk(app, {
    // The deck in sight, else the last one that was written for, as long as it is there.
    deckId: (last) =>
      deckId.value ??
      (decks.value.find((one) => one.deckId === last) ?? decks.value.find((one) => !one.isSample))
        ?.deckId,
    knownTags: () => index.rows.value.flatMap(({ tags }) => tags),
    onSaved: (text, undoId) => {
      offerUndo(text, undoId);
      void reload();
    },
  });

  /** Shows another place; what was chosen in the one before is let go. */
  function openPlace(next: LibraryPlace): void {
    batch(() => {
      if (next.deckId !== deckId.value) selection.clear();
      deckId.value = next.deckId;
      query.value = next.query ?? '';
    });
  }

  function goTo(next: LibraryPlace, isTyped = false): void {
    openPlace(next);
    onPlace?.({ deckId: deckId.value, query: query.value || undefined }, isTyped);
  }

  const place = () => ({ deckId: deckId.value, query: query.value });
  const openDeck = (next: DeckId | undefined) => goTo({ ...place(), deckId: next });
  const deckActions = createDeckActions(app, { decks, reload, offerUndo, attempt });

  const isPlain = () =>
    index.isComplete.value &&
    deckId.value === undefined &&
    query.value === '' &&
    sort.value.by === 'added' &&
    !sort.value.isTurned &&
    selection.chosen.value.size === 0 &&
    desk.editor.value === undefined &&
    deckActions.open.value === undefined &&
    deckActions.question.value === undefined;

  return {
    /** What it shows is drawn. */
    onDrawn: createLookKeeper(app, { shown, day: index.day, isPlain }),
    decks,
    deckLines,
    waitingCount,
    deckId,
    query,
    parsed,
    sort,
    inDeck,
    shown,
    rowCount,
    index,
    isReady,
    isCutShort,
    selection,
    editor: desk.editor,
    edit: desk.edit,
    load: () => void reload(),
    deckActions,
    tree: createDeckTree({ decks, deckId, counts: () => index.day.value.counts, openDeck }),
    /** Takes back what was done last, one more with each call. */
    undoLast: changes.undoLast,
    history: createUndoHistory(app, () => void reload()),
    bulk: createBulkActions(app, { selection, offerUndo, attempt, reload }),
    openPlace,
    openDeck,
    /** Each letter as it is typed. */
    search: (text: string) => goTo({ ...place(), query: text }, true),
    /** A whole search at once, by a press. */
    ask: (text: string) => goTo({ ...place(), query: text }),
    sortBy: (by: SortBy) => {
      const { by: before, isTurned } = sort.value;
      sort.value = { by, isTurned: by === before && !isTurned };
    },
  };
}

export type LibraryModel = ReturnType<typeof createLibraryModel>;
