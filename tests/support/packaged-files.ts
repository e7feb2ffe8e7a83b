import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Lets `fetch` of a packaged path read the file in `public/`, as the built extension would. */
export function servePackagedFiles(): void {
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `morsel-test://${path}` });
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.replace('morsel-test://', 'public');
    return readFile(path, 'utf8').then(
      (text) => new Response(text),
      () => new Response('', { status: 404 }),
    );
  });
}
