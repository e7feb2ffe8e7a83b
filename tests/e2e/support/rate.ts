import { expect, type Locator } from '@playwright/test';

/** Presses in the first quarter second after the reveal are ignored on purpose. */
const IGNORED_MS = 300;

/** Waits until the answer is there and presses on its ratings count. */
export async function untilRatable(rating: Locator): Promise<void> {
  await expect(rating).toBeVisible();
  await rating.page().waitForTimeout(IGNORED_MS);
}

/** Rates the card whose answer was asked for, and waits until its rating was taken. */
export async function rate(rating: Locator): Promise<void> {
  await untilRatable(rating);
  await rating.click();
  await expect(rating).toBeHidden();
}
