import { expect, test } from '@playwright/test';
import { openDisplay } from './support/display';
import { extensionOf } from './support/extension';
import { launchBrowser, newProfile, removeProfile } from './support/launch';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

test('what is typed after Ctrl+T goes to the address bar, not to the card', async () => {
  const display = await openDisplay();
  const profile = newProfile();
  const env = { DISPLAY: display.name };
  const context = await launchBrowser(profile, { headless: false, env });
  try {
    const extension = await extensionOf(context);
    await extension.saveSettings({});
    await (await extension.database()).put(deckOf(3));
    display.focus('Chromium');
    const opened = context.waitForEvent('page');
    display.keys('ctrl+t');
    const page = await opened;
    await reviewTab(page).questionText();
    await page.evaluate(() => {
      Object.assign(globalThis, { pressed: 0 });
      addEventListener('keydown', () => {
        const counter = globalThis as unknown as { pressed: number };
        counter.pressed++;
      });
    });
    display.type('about:version');
    expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'pressed')))).toBe(0);
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
    display.keys('Return');
    await expect(page).toHaveURL('chrome://version/');
  } finally {
    await context.close();
    await display.close();
    removeProfile(profile);
  }
});
