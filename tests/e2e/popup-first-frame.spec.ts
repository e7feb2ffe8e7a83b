import { parseId } from '@/lib/domain/ids';
import { aGoal } from '@/tests/support/goal-factories';
import { expect, test, type Extension } from './support/extension';
import { openPopup } from './support/popup';

const FIRST = aGoal({ id: parseId('goal-1'), title: 'Read a page' });
const SECOND = aGoal({ id: parseId('goal-2'), title: 'Draw a leaf' });

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
  await (await extension.database()).put({ goals: [FIRST] });
  await closeShowing(extension, FIRST.title);
});

test('the popup shows today before its database is open', async ({ extension }) => {
  const popup = await extension.context.newPage();
  await popup.addInitScript(() => {
    // As slow as a disk can be.
    const never = { addEventListener: { value: () => undefined } };
    const open = () => Object.create(IDBOpenDBRequest.prototype, never) as IDBOpenDBRequest;
    Object.assign(IDBFactory.prototype, { open });
  });
  await popup.goto(`chrome-extension://${extension.id}/popup.html`);
  // Seen, and not to be pressed before the app is there.
  await expect(popup.locator('[inert]').getByText('Read a page')).toBeVisible();
});

test('what changed since the popup was open last stands in it at once', async ({ extension }) => {
  const database = await extension.database();
  await database.put({ goals: [{ ...FIRST, deletedAt: Date.now() }, SECOND] });
  const popup = await openPopup(extension);
  await expect(popup.getByRole('button', { name: 'Start Draw a leaf' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Start Read a page' })).toBeHidden();
});

/** Opens the popup once; what it shows is kept in its next idle moment. */
async function closeShowing(extension: Extension, title: string): Promise<void> {
  const popup = await openPopup(extension);
  await expect(popup.getByRole('button', { name: `Start ${title}` })).toBeVisible();
  await expect
    .poll(() => popup.evaluate(() => localStorage.getItem('morsel-view/popup.html')))
    .not.toBeNull();
  await popup.close();
}
