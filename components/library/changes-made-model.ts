import type { Attempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { UndoId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';

interface Library {
  readonly attempt: Attempt;
  readonly reload: () => Promise<void>;
}

/**
 * What was changed on this page, so that one key takes it back step by step. What came before the
 * page was opened is in the undo history: taken back unseen, it would surprise.
 */
export function createChangesMade(app: DashboardApp, { attempt, reload }: Library) {
  /** The last one last; one that was taken back otherwise is found missing. */
  let made: readonly UndoId[] = [];
  const once = createOnce();

  async function undo(): Promise<void> {
    const undoId = made.at(-1);
    if (undoId === undefined) return showToast({ text: t('libraryNothingToUndo') });
    const undone = await app.services.undoChange({ undoId });
    // What was changed meanwhile stays the last.
    made = made.filter((one) => one !== undoId);
    if (undone.kind === 'missing') return undo();
    const { kept, label } = undone;
    showToast({ text: kept > 0 ? t('libraryUndoKept', kept) : t('libraryUndoneWhat', label) });
    void reload();
  }

  return {
    add: (undoId: UndoId): void => {
      made = [...made, undoId];
    },
    undoLast: () => void attempt(() => once(undo)),
  };
}
