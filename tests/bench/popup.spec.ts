import { test } from '@playwright/test';
import { extensionOf } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { aGoal } from '@/tests/support/goal-factories';
import { putLibrary } from './support/big-library';
import { openAndTime } from './support/first-content';
import { recordLimit } from './support/results';
import { median } from './support/statistics';

const CARDS = 20_000;
const SAMPLES = 30;

test('the popup with 20,000 cards', async () => {
  const profile = newProfile();
  const context = await launchBrowser(profile);
  try {
    const extension = await extensionOf(context);
    await extension.saveSettings({});
    const database = await extension.database();
    await putLibrary(database, CARDS, Date.now());
    await database.put({ goals: [aGoal()] });

    const timeOf = async (path: string, content: string) => {
      const address = `chrome-extension://${extension.id}/${path}`;
      const opened = await openAndTime(context, address, content);
      // As long as a look at it takes, in which it keeps itself for the next one.
      await opened.page.waitForTimeout(300);
      await opened.page.close();
      return opened.ms;
    };
    const popups: number[] = [];
    const images: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      popups.push(await timeOf('popup.html', 'main [aria-busy=false]'));
      images.push(await timeOf('icon/16.png', 'img'));
    }
    const beside = median(images).toFixed(0);
    recordLimit(`popup → content, median (an image of Morsel: ${beside} ms)`, median(popups), 100);
  } finally {
    await context.close();
    removeProfile(profile);
  }
});
