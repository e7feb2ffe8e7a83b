import { holdTabMessages, type TabMessages } from '@/lib/platform/tab-messages';
import { confirmPainted } from '@/lib/services/newtab/confirm-painted';
import { watchAttention, type Attention } from '@/lib/snapshot/attention';
import { changeMark, isRunningLow } from '@/lib/snapshot/snapshot';
import { markReady } from '@/lib/snapshot/tab-page';
import { whenSeen } from '@/lib/snapshot/when-seen';

/** What a tab's app takes over from the page that came before it. */
export interface BootedTab {
  /** The painted card was confirmed and noted as shown: it stays. */
  readonly isConfirmed: boolean;
  readonly attention: Attention;
  readonly messages: TabMessages;
}

declare global {
  interface Window {
    /** Set before the new tab's app is loaded, read once by it. */
    morselTab?: BootedTab;
  }
}

/**
 * A tab that is only passed through costs one look into the database: what the first frame painted
 * is confirmed, and the app loads when somebody means the page (docs/decisions.md). A tab that has
 * to show something else, or has nothing painted, loads the app at once.
 */
export function bootTab(page: Window, loadApp: () => Promise<void>): void {
  const attention = watchAttention(page);
  const boot = async () => {
    const messages = holdTabMessages(page);
    const isConfirmed = await confirm(page);
    if (isConfirmed) await Promise.race([attention.begun, messages.begun, runningLow(page)]);
    page.morselTab = { isConfirmed, attention, messages };
    await loadApp();
  };
  whenSeen(page, () => void boot());
}

async function confirm(page: Window): Promise<boolean> {
  const { card, from } = page.morselFirstPaint ?? {};
  if (!card || !from || from.language !== page.navigator.language) return false;
  if (changeMark(page.localStorage) !== null) return false;
  try {
    const painted = { ...card, day: from.day };
    return await confirmPainted(painted, Date.now(), () => markReady(page, 'card'));
  } catch {
    // No database here, or none that opens: the app finds out the same and says so.
    return false;
  }
}

/** Settles in an idle moment if the app is wanted to lay further tabs ready; else never. */
function runningLow(page: Window): Promise<void> {
  return new Promise((resolve) => {
    if (isRunningLow(page.localStorage)) page.requestIdleCallback(() => resolve());
  });
}
