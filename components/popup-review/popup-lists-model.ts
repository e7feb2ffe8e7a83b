import { signal } from '@preact/signals';
import type { InboxModel } from '@/components/capture/inbox-model';
import { createAttempt } from '@/components/ui/attempt';
import { keepLooks } from '@/lib/app/keep-looks';
import type { PopupApp } from '@/lib/app/popup-app';

export type LastShownCards = Awaited<ReturnType<PopupApp['services']['loadLastShown']>>;

export type PopupList = 'shown' | 'saved';

/** How many cards "last shown" goes back (C-30). */
const SHOWN_LIMIT = 20;

/** What was shown last and what was saved last, in the popup. The list that was asked for last shows. */
export function createPopupListsModel(app: PopupApp, onLeft: () => void) {
  const list = signal<PopupList>();
  const shown = signal<LastShownCards>();
  /** Its code comes with the first look at it. */
  const inbox = signal<InboxModel>();
  let asked: PopupList | undefined;
  const attempt = createAttempt((error) => app.report(error, 'lists'));

  async function load(which: PopupList): Promise<void> {
    if (which === 'saved') await loadInbox();
    else await loadShown();
  }

  async function loadShown(): Promise<void> {
    // What tabs showed without a database belongs to it, however soon this is pressed.
    await keepLooks(app);
    shown.value = await app.services.loadLastShown({ limit: SHOWN_LIMIT });
  }

  async function loadInbox(): Promise<void> {
    const { createInboxModel } = await import('@/components/capture/inbox-model');
    inbox.value ??= createInboxModel(app);
    await inbox.value.load();
  }

  return {
    /** The list in sight; absent while none is. */
    list,
    shown,
    inbox,
    open: (which: PopupList) =>
      attempt(async () => {
        asked = which;
        await load(which);
        if (asked === which) list.value = which;
      }),
    leave: () => {
      asked = undefined;
      list.value = undefined;
      onLeft();
    },
  };
}

export type PopupListsModel = ReturnType<typeof createPopupListsModel>;
