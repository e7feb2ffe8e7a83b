import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Axe finds nothing in either theme; a barrier in one state does not hide the next state's. */
export async function expectNoBarriers(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(settleColours);
    expect.soft(await findBarriers(page), `${state}, ${colorScheme}`).toEqual([]);
  }
}

/** Runs in the page: waits for the frame in the new theme, and until nothing fades any more. */
async function settleColours(): Promise<void> {
  await new Promise<void>((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  });
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** What axe finds on the page as it is, one line each. */
async function findBarriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await loaded.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
