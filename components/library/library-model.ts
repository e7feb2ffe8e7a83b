import { batch, computed, signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import { createUndoOffer } from '@/components/ui/undo-offer-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId, NoteId } from '@/lib/domain/ids';
import { filterRows, parseNoteQuery } from '@/lib/domain/library/note-query';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';
import { t, tn } from '@/lib/i18n/t';
import { deckAndLinesBelow } from '@/lib/domain/library/deck-tree';
import { createDeckActions, type DeckLine } from './deck-actions-model';
import { createNoteEditorModel, type NoteEditorModel } from './note-editor-model';
import { createNoteIndex, type FirstRows } from './note-index-model';
import { createSelection } from './selection-model';
import { createUndoHistory } from './undo-history-model';

export type SortBy = 'newest' | 'front' | 'deck' | 'due';

/** The library: decks on one side, the notes that a search leaves on the other. */
export function createLibraryModel(app: DashboardApp, first?: FirstRows) {
  const decks = signal<readonly DeckLine[]>([]);
  const isReady = signal(false);
  /** Saved phrases that wait for their meaning. */
  const waitingCount = signal(0);
  const deckId = signal<DeckId>();
  const query = signal('');
  const sortBy = signal<SortBy>('newest');
  const editor = signal<NoteEditorModel>();
  const index = createNoteIndex(app, first);
  const once = createOnce();
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

  const deckLines = computed(() => new Map(decks.value.map((one) => [one.deckId, one])));
  const deckNames = computed(() => new Map(decks.value.map((one) => [one.deckId, one.name])));
  const sorted = computed(() => {
    const names = deckNames.value;
    // What came in at once, from a file, stands as in the file.
    const placeOf = (row: NoteRow) => index.cards.value.get(row.noteId)?.[0]?.place ?? 0;
    const by: Record<SortBy, (a: NoteRow, b: NoteRow) => number> = {
      newest: (a, b) => b.stamp - a.stamp || placeOf(a) - placeOf(b),
      due: (a, b) => firstDue(index.cards.value, a) - firstDue(index.cards.value, b),
      front: (a, b) => collator.compare(a.front, b.front),
      deck: (a, b) =>
        collator.compare(names.get(a.deckId) ?? '', names.get(b.deckId) ?? '') || by.newest(a, b),
    };
    return index.rows.value.toSorted(by[sortBy.value]);
  });
  const shown = computed(() => {
    const within = deckId.value && deckAndLinesBelow(decks.value, deckId.value);
    const rows = within ? sorted.value.filter((row) => within.has(row.deckId)) : sorted.value;
    return filterRows(rows, parseNoteQuery(query.value), {
      deckNames: deckNames.value,
      cards: index.cards.value,
      dueBefore: index.dueBefore.value,
    });
  });
  const selection = createSelection(shown);

  async function load(): Promise<void> {
    await Promise.all([loadDecks(), index.load(), loadWaiting()]);
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
  const offerUndo = createUndoOffer(app, attempt, load);

  function edit(noteId?: NoteId): void {
    const fallback = deckId.value ?? decks.value.find((one) => !one.isSample)?.deckId;
    const opened: NoteEditorModel = createNoteEditorModel(app, {
      noteId,
      deckId: fallback,
      onClose: () => (editor.value = undefined),
      onSaved: (text, undoId) => {
        offerUndo(text, undoId);
        void reload();
      },
      onReopen: () => (editor.value = opened),
    });
    editor.value = opened;
  }

  return {
    decks,
    deckLines,
    deckNames,
    waitingCount,
    deckId,
    query,
    sortBy,
    shown,
    index,
    isReady,
    selection,
    editor,
    edit,
    load: () => void reload(),
    deckActions: createDeckActions(app, { reload, offerUndo, attempt }),
    history: createUndoHistory(app, () => void reload()),
    openPlace(next: { deckId?: DeckId | undefined; query?: string | undefined }) {
      batch(() => {
        deckId.value = next.deckId;
        if (next.query !== undefined) query.value = next.query;
        selection.clear();
      });
    },
    deleteNotes: (noteIds: readonly NoteId[]) =>
      change(noteIds, 'libraryUndoDeleted', () => app.services.deleteNotes({ noteIds })),
    moveNotes: (noteIds: readonly NoteId[], to: DeckId) =>
      change(noteIds, 'libraryUndoMoved', () => app.services.moveNotes({ noteIds, deckId: to })),
    tagNotes: (noteIds: readonly NoteId[], add: readonly string[], remove: readonly string[]) =>
      change(noteIds, 'libraryUndoTagged', () => app.services.tagNotes({ noteIds, add, remove })),
    suspend: (noteIds: readonly NoteId[], isSuspended: boolean) =>
      change(noteIds, isSuspended ? 'libraryUndoSuspended' : 'libraryUndoResumed', () =>
        app.services.suspendCards({ noteIds, isSuspended }),
      ),
    reset: (noteIds: readonly NoteId[]) =>
      change(noteIds, 'libraryUndoReset', () => app.services.resetCards({ noteIds })),
  };

  /** Pressed twice, it changes once: the second would find nothing and hide the way back. */
  function change(
    noteIds: readonly NoteId[],
    done: Parameters<typeof tn>[0],
    work: () => ReturnType<typeof app.services.deleteNotes>,
  ): Promise<boolean> {
    const changing = async () => {
      const outcome = await work();
      if (outcome.kind === 'nothing') return showToast({ text: t('libraryNothingChanged') });
      selection.clear();
      offerUndo(tn(done, outcome.count), outcome.undoId);
      await reload();
    };
    return attempt(() => once(changing, [done, ...noteIds].join(' ')));
  }
}

export type LibraryModel = ReturnType<typeof createLibraryModel>;

/** When the first card of a note comes back; new and suspended ones last. */
function firstDue(cards: ReadonlyMap<NoteId, readonly CardState[]>, row: NoteRow): number {
  const dues = (cards.get(row.noteId) ?? []).flatMap((card) => card.dueAt ?? []);
  return Math.min(Number.MAX_SAFE_INTEGER, ...dues);
}
