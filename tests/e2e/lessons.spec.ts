import { expect, test } from './support/extension';

test('a lesson goes on by steps and resumes where it was left', async ({ extension }) => {
  const page = await extension.openPage('dashboard.html#/lessons');
  await page.getByRole('button', { name: 'Add sample lessons' }).click();
  await page.getByRole('link', { name: 'Start: Reading a Git history' }).click();
  const step = page.getByRole('article').getByRole('heading', { level: 2 });
  const first = await step.textContent();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(step).not.toHaveText(first ?? '');
  const second = await step.textContent();
  const database = await extension.database();
  await expect.poll(() => database.readAll('lessonProgress')).toHaveLength(1);
  await page.close();

  const again = await extension.openPage('dashboard.html#/lessons');
  await again
    .getByRole('link', { name: /: Reading a Git history/ })
    .last()
    .click();
  await expect(again.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
    second ?? '',
  );
});
