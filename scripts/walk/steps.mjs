/** The first minute: what each step says and does. A step that cannot be done throws. */
export const STEPS = [
  {
    says: 'a new tab opens and is Morsel',
    async run({ openNewTab }, shoot) {
      const page = await openNewTab();
      await page.waitForURL(/newtab/);
      await shoot(page, 'new-tab');
      return page.close();
    },
  },
];
