import type { browser as Polyfilled } from 'wxt/browser';
import type { Store } from '@/lib/storage/schema';
import { isChanged, isCommand, type PageCommand } from './messages';

export interface TabHandlers {
  readonly onCommand: (command: PageCommand) => void;
  readonly onChange: (stores: readonly Store[]) => void;
}

export interface TabMessages {
  /** Settles once a command came, or cards changed while somebody looks at this tab. */
  readonly begun: Promise<void>;
  /** Hands over what came until now, in order, and everything from here on. */
  readonly connect: (handlers: TabHandlers) => void;
}

/**
 * Listens to what other contexts tell a new tab, and keeps it until the tab's app is there.
 * - Both browsers have `browser` themselves: the polyfill would be most of the first frame's script.
 * - All of it comes as messages, from other storage partitions (containers), too. A channel for the
 *   broadcasts that say the same costs each tab more than a millisecond.
 */
export function holdTabMessages(page: Window): TabMessages {
  const held: ((to: TabHandlers) => void)[] = [];
  const started = Promise.withResolvers<void>();
  let handlers: TabHandlers | undefined;
  const take = (call: (to: TabHandlers) => void) => {
    if (handlers) call(handlers);
    else held.push(call);
  };
  native().runtime.onMessage.addListener((message: unknown) => {
    if (isChanged(message)) {
      // A tab in the background waits: ten of them need no app to hear that one card was answered.
      if (message.stores.includes('cards')) whenVisible(page, started.resolve);
      take((to) => to.onChange(message.stores));
    } else if (isCommand(message)) {
      started.resolve();
      take((to) => to.onCommand(message.command));
    }
  });
  return {
    begun: started.promise,
    connect: (to) => {
      handlers = to;
      for (const call of held.splice(0)) call(to);
    },
  };
}

type Native = Pick<typeof Polyfilled, 'runtime'>;

function native(): Native {
  const { browser, chrome } = globalThis as { browser?: Native; chrome?: Native };
  const found = browser ?? chrome;
  if (!found) throw new Error('This page runs outside of the extension.');
  return found;
}

function whenVisible(page: Window, then: () => void): void {
  if (page.document.visibilityState === 'visible') return then();
  page.document.addEventListener('visibilitychange', then, { once: true });
}
