import { type Locator, type Page } from '@playwright/test';
import type { Extension } from './extension';
import { rate } from './rate';

const SIZE = { width: 360, height: 560 };

/** The popup in a tab of its own, at its own size. */
export async function openPopup(extension: Extension): Promise<Page> {
  const popup = await extension.openPage('popup.html');
  await popup.setViewportSize(SIZE);
  return popup;
}

/** The popup with a clock that the test moves; it starts where the real one stands. */
export async function openPopupWithClock(extension: Extension): Promise<Page> {
  const popup = await openPopup(extension);
  await popup.clock.install();
  await popup.reload();
  return popup;
}

/** The card that the popup shows. */
export function cardQuestion(popup: Page): Locator {
  return popup.locator('.card-question');
}

/** Shows the answer of the card in the popup, rates it and waits for what follows. */
export async function answerInPopup(
  popup: Page,
  rating: 'Not yet' | 'Knew it' = 'Knew it',
): Promise<void> {
  await popup.getByRole('button', { name: 'Show answer' }).click();
  await rate(popup.getByRole('button', { name: rating, exact: true }));
}
