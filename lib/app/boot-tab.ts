import { holdTabMessages, type TabMessages } from '@/lib/platform/tab-messages';
import { watchAttention, type Attention } from '@/lib/snapshot/attention';
import { noteLook } from '@/lib/snapshot/looks';
import { changeMark, isRunningLow } from '@/lib/snapshot/snapshot';
import { markReady } from '@/lib/snapshot/tab-page';
import { afterFirstFrame, whenVisible } from '@/lib/snapshot/when-seen';

/** What a tab's app takes over from the page that came before it. */
export interface BootedTab {
  /** The painted card stood as it was, and was noted as shown. */
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
 * A tab that is only passed through opens no database: what the first frame painted stands while
 * nothing changed since it was laid ready, and the app loads when somebody means the page
 * (docs/decisions.md). A tab that has to show something else, or painted nothing, loads it at once.
 */
export function bootTab(page: Window, loadApp: () => Promise<void>): void {
  const attention = watchAttention(page);
  const boot = async (stood: boolean) => {
    const messages = holdTabMessages(page);
    // What changed before this tab listened was told to others only.
    const isConfirmed = stood && changeMark(page.localStorage) === null;
    if (isConfirmed && !asksForMedia(page)) {
      await Promise.race([attention.begun, messages.begun, runningLow(page)]);
    }
    page.morselTab = { isConfirmed, attention, messages };
    await loadApp();
  };
  whenVisible(page, () => {
    // In the task that painted: nothing has to happen for the card to stand.
    const stands = confirm(page);
    afterFirstFrame(page, () => void boot(stands));
  });
}

/** Whether the painted question has a picture or sound: its bytes come with the app. */
function asksForMedia({ morselFirstPaint }: Window): boolean {
  return morselFirstPaint?.card?.front.includes('"media:') ?? false;
}

/** Whether the painted card is what this tab shows and was noted as shown. */
function confirm(page: Window): boolean {
  const { card, from } = page.morselFirstPaint ?? {};
  if (!card || from?.language !== page.navigator.language) return false;
  if (changeMark(page.localStorage) !== null) return false;
  // Without room for the look the app comes and takes it into the database.
  if (!noteLook(page.localStorage, { cardId: card.cardId, at: Date.now() })) return false;
  markReady(page, 'card');
  return true;
}

/** Settles in an idle moment if the app is wanted to lay further tabs ready; else never. */
function runningLow(page: Window): Promise<void> {
  return new Promise((resolve) => {
    if (isRunningLow(page.localStorage)) page.requestIdleCallback(() => resolve());
  });
}
