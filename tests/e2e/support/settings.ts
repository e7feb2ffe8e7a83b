import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';

/** A page or a worker of the product. */
interface Context {
  evaluate(set: (settings: unknown) => Promise<void>, settings: unknown): Promise<void>;
}

/**
 * Stores settings as the product does, from one of its own contexts. In turn with its pages: the
 * welcome page reads, changes and writes them in its first moment.
 */
export function putSettings(context: Context, change: Partial<Settings>): Promise<void> {
  return context.evaluate(
    (settings) => navigator.locks.request('settings', () => chrome.storage.local.set({ settings })),
    { version: 1, values: { ...DEFAULT_SETTINGS, welcomed: true, ...change } },
  );
}
