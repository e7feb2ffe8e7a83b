import { cleanup, configure } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { afterPaint } from './after-paint';
import { freshPage } from './fresh-page';

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

/** The simulated browser goes where a link leads, also one that saves a file. */
HTMLAnchorElement.prototype.click = () => undefined;

beforeEach(freshPage);

/** What a page does as it goes, it does after the next frame; what that sets going comes to rest later. */
afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  await afterPaint();
});
