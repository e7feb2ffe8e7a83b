import { signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { UndoId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';

export type UndoableChange = Awaited<ReturnType<DashboardApp['services']['loadUndos']>>[number];

/** A month of changes rarely holds more; older ones are reached once newer ones are taken back. */
const SHOWN = 200;

/** The changes of the last 30 days, each with its way back. */
export function createUndoHistory(app: DashboardApp, onUndone: () => void) {
  /** Absent while the list is closed. */
  const changes = signal<readonly UndoableChange[] | undefined>();
  let isOpen = false;
  const report = (error: unknown) => app.report(error, 'undo history');
  const attempt = createAttempt(report);

  async function load(): Promise<void> {
    const found = await app.services.loadUndos({ limit: SHOWN });
    // Closed meanwhile: it does not come back by itself.
    if (isOpen) changes.value = found;
  }

  async function undo(undoId: UndoId): Promise<void> {
    const undone = await app.services.undoChange({ undoId });
    const kept = undone.kind === 'undone' ? undone.kept : 0;
    showToast({ text: kept > 0 ? t('libraryUndoKept', kept) : t('libraryUndone') });
    await load().catch(report);
    onUndone();
  }

  return {
    changes,
    now: () => app.now(),
    open: () => {
      isOpen = true;
      void attempt(load);
    },
    close: () => {
      isOpen = false;
      changes.value = undefined;
    },
    undo: (undoId: UndoId) => void attempt(() => undo(undoId)),
  };
}

export type UndoHistoryModel = ReturnType<typeof createUndoHistory>;
