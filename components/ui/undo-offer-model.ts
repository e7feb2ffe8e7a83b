import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { UndoId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import type { Attempt } from './attempt';
import { showToast } from './Toast';

interface Asks {
  readonly services: Pick<DashboardApp['services'], 'undoChange'>;
}

/** Says what was done, with the way back; `reload` reads again what is shown. */
export function createUndoOffer({ services }: Asks, attempt: Attempt, reload: () => Promise<void>) {
  async function undo(undoId: UndoId): Promise<void> {
    const undone = await services.undoChange({ undoId });
    if (undone.kind === 'undone' && undone.kept > 0) {
      showToast({ text: t('libraryUndoKept', undone.kept) });
    }
    await reload();
  }

  return (text: string, undoId: UndoId): void => {
    const onPress = () => void attempt(() => undo(undoId));
    showToast({ text, action: { label: t('undo'), onPress } });
  };
}
