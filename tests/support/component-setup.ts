import { configure } from '@testing-library/preact';
import { beforeEach } from 'vitest';
import { hideToast } from '@/components/ui/Toast';

/** A busy machine may take longer than the second that the library waits by default. */
configure({ asyncUtilTimeout: 10_000 });

/** The simulated browser has no Web Locks; one page alone needs none. */
Object.defineProperty(navigator, 'locks', {
  value: {
    request: async (_name: string, ...rest: ((lock: object) => unknown)[]) => rest.at(-1)?.({}),
    query: async () => ({}),
  },
  configurable: true,
});

/** The simulated browser is never idle: what waits for that is tested where it is. */
globalThis.requestIdleCallback ??= () => 0;

/** Files may follow each other in one page: what one left on it is not the next one's. */
beforeEach(() => {
  document.body.replaceChildren();
  hideToast();
});
