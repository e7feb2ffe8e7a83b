import { signal } from '@preact/signals';
import type { Attempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId, NoteId, UndoId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import type { Selection } from './selection-model';

interface Library {
  readonly selection: Selection;
  readonly offerUndo: (text: string, undoId: UndoId) => void;
  readonly attempt: Attempt;
  readonly reload: () => Promise<void>;
}

/** How far a change of many notes is. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
}

/** A change that takes longer says how far it is. */
const PATIENCE_MS = 1000;
const LOOK_EVERY_MS = 400;

type Ids = readonly NoteId[];

/** What is done to many notes at once; each can be undone. */
export function createBulkActions(
  app: DashboardApp,
  { selection, offerUndo, attempt, reload }: Library,
) {
  const once = createOnce();
  const progress = signal<BulkProgress>();
  const { services } = app;

  /** Pressed twice, it changes once: the second would find nothing and hide the way back. */
  function change(
    noteIds: Ids,
    done: Parameters<typeof tn>[0],
    work: () => ReturnType<typeof services.deleteNotes>,
  ): Promise<boolean> {
    const changing = async () => {
      const outcome = await watched(noteIds.length, work());
      if (outcome.kind === 'nothing') return showToast({ text: t('libraryNothingChanged') });
      selection.clear();
      offerUndo(tn(done, outcome.count), outcome.undoId);
      void reload();
    };
    return attempt(() => once(changing));
  }

  /** Follows a long change by what is left of it, which the database knows. */
  async function watched<Outcome>(total: number, work: Promise<Outcome>): Promise<Outcome> {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const look = async () => {
      const left = await services.countUnfinished();
      if (isOver) return;
      progress.value = { done: Math.max(0, total - left), total };
      timer = setTimeout(() => void look().catch(forget), LOOK_EVERY_MS);
    };
    const forget = (error: unknown) => app.report(error, 'progress');
    timer = setTimeout(() => void look().catch(forget), PATIENCE_MS);
    try {
      return await work;
    } finally {
      isOver = true;
      clearTimeout(timer);
      progress.value = undefined;
    }
  }

  return {
    progress,
    remove: (noteIds: Ids) =>
      change(noteIds, 'libraryUndoDeleted', () => services.deleteNotes({ noteIds })),
    move: (noteIds: Ids, deckId: DeckId) =>
      change(noteIds, 'libraryUndoMoved', () => services.moveNotes({ noteIds, deckId })),
    tag: (noteIds: Ids, add: readonly string[], remove: readonly string[]) =>
      change(noteIds, 'libraryUndoTagged', () => services.tagNotes({ noteIds, add, remove })),
    suspend: (noteIds: Ids, isSuspended: boolean) =>
      change(noteIds, isSuspended ? 'libraryUndoSuspended' : 'libraryUndoResumed', () =>
        services.suspendCards({ noteIds, isSuspended }),
      ),
    flag: (noteIds: Ids, flag: number | undefined) =>
      change(noteIds, 'libraryUndoFlagged', () => services.flagCards({ noteIds, flag })),
    reset: (noteIds: Ids) =>
      change(noteIds, 'libraryUndoReset', () => services.resetCards({ noteIds })),
  };
}

export type BulkActions = ReturnType<typeof createBulkActions>;
