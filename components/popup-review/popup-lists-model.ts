import { signal } from '@preact/signals';
import { createInboxModel } from '@/components/capture/inbox-model';
import type { PopupApp } from '@/lib/app/popup-app';

export type LastShownCards = Awaited<ReturnType<PopupApp['services']['loadLastShown']>>;

export type PopupList = 'shown' | 'saved';

/** How many cards "last shown" goes back (C-30). */
const SHOWN_LIMIT = 20;

/** What was shown last and what was saved last, in the popup. */
export function createPopupListsModel(app: PopupApp, onLeft: () => void) {
  const list = signal<PopupList>();
  const shown = signal<LastShownCards>();
  const inbox = createInboxModel(app);

  async function load(which: PopupList): Promise<void> {
    if (which === 'saved') await inbox.load();
    else shown.value = await app.services.loadLastShown({ limit: SHOWN_LIMIT });
  }

  return {
    /** The list in sight; absent while none is. */
    list,
    shown,
    inbox,
    open: async (which: PopupList) => {
      await load(which);
      list.value = which;
    },
    /** Reads the list in sight again. */
    refresh: () => (list.value === undefined ? Promise.resolve() : load(list.value)),
    leave: () => {
      list.value = undefined;
      onLeft();
    },
  };
}

export type PopupListsModel = ReturnType<typeof createPopupListsModel>;
