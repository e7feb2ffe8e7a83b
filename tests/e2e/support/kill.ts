import { existsSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { browserPid } from './process-tree';

/**
 * Ends the whole browser at once, as a crash or a power cut does. Resolves when its process is gone: what still
 * writes to a slow disk also still holds the database.
 */
export async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const isClosed = new Promise<void>((resolve) => context.on('close', () => resolve()));
  const pid = browserPid(profile);
  process.kill(pid, 'SIGKILL');
  await isClosed;
  while (existsSync(`/proc/${pid}`)) await new Promise((done) => setTimeout(done, 10));
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
