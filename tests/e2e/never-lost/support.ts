import type { BrowserContext, Page } from '@playwright/test';
import type { Settings } from '@/lib/domain/settings';
import { databaseIn, type Database } from '@/tests/e2e/support/database';
import { killBrowser } from '@/tests/e2e/support/kill';
import { extensionIdOf, launchBrowser, openTab } from '@/tests/e2e/support/launch';
import { putSettings } from '@/tests/e2e/support/settings';

/** How often each thing is killed. */
export const KILLS = 20;

const PATIENCE_MS = 60_000;

export interface Life {
  readonly context: BrowserContext;
  readonly origin: string;
  readonly database: Database;
  /** Wakes the worker, like every page that wrote something. */
  poke(): Promise<void>;
  open(path: string): Promise<Page>;
  saveSettings(change: Partial<Settings>): Promise<void>;
}

/**
 * Starts the browser once more on a profile that was killed before, or on a new one. Where the browser
 * itself does not come up (before any page of the product is asked for), it is killed and started again.
 */
export async function liveAgain(profile: string): Promise<Life> {
  const { context, origin, beside } = await comeUp(profile).catch(() => comeUp(profile));
  return {
    context,
    origin,
    open: (path) => openTab(beside, `${origin}/${path}`),
    database: databaseIn(beside),
    saveSettings: (change) => putSettings(beside, change),
    poke: () =>
      beside.evaluate(async () => {
        const message = { kind: 'changed', id: crypto.randomUUID(), stores: ['sessions'] };
        await chrome.runtime.sendMessage(message).catch(() => {
          // The worker was killed while it was asked: that is the point.
        });
      }),
  };
}

async function comeUp(profile: string) {
  const context = await launchBrowser(profile);
  // What a killed browser never answers says where it stood, long before the test's own end.
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const origin = `chrome-extension://${await extensionIdOf(context)}`;
    const [beside = await context.newPage()] = context.pages();
    await beside.goto(`${origin}/icon/16.png`);
    return { context, origin, beside };
  } catch (error) {
    await killBrowser(context, profile);
    throw error;
  }
}
