import type { BrowserContext } from '@playwright/test';
import { browserPid } from './process-tree';

/** Ends the whole browser at once, as a crash or a power cut does. */
export async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const isClosed = new Promise<void>((resolve) => context.on('close', () => resolve()));
  process.kill(browserPid(profile), 'SIGKILL');
  await isClosed;
}

/** Ends the extension's worker, as the browser does when it wants memory. False: none was running. */
export async function killWorker(context: BrowserContext): Promise<boolean> {
  const [page = await context.newPage()] = context.pages();
  const cdp = await context.newCDPSession(page);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
  if (worker) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
  await cdp.detach();
  return worker !== undefined;
}

/** Any instant of the next `limitMs`. */
export async function waitRandomly(limitMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * limitMs));
}
