import type { Page, Route } from '@playwright/test';
import { PNG } from '@/tests/support/media-bytes';
import { expect, test, type Extension } from './support/extension';
import { grantedBuild } from './support/granted-build';

const HOST = 'pictures.example';
const ROWS = [
  `<img src="https://${HOST}/dog.png">;dog`,
  `<img src="http://${HOST}/moved.png">;moved`,
  `<img src="https://${HOST}/page.png">;page`,
  '<img src="https://other.example/cow.png">;cow',
].join('\n');

test.use({ launch: { extension: grantedBuild([`https://${HOST}/*`]) } });

test('pictures of the net are fetched by a press, from its host alone, and asked of nobody before', async ({
  extension,
}) => {
  const foreign = await watchNet(extension);
  await extension.saveSettings({});
  const page = await extension.openPage('dashboard.html#/transfer');
  await importRows(page);
  const database = await extension.database();

  // A card with such a picture names it, and asks nobody.
  const tab = await extension.openNewTab();
  await expect(tab.locator('.card-question .missing')).toBeVisible();
  await tab.getByRole('button', { name: 'Show answer' }).click();
  await tab.close();
  // Not even code of a page could ask.
  for (const path of ['dashboard.html#/transfer', 'popup.html', 'newtab.html', 'welcome.html']) {
    const one = await extension.openPage(path);
    const meta = one.locator('meta[http-equiv="Content-Security-Policy"]');
    await one.mouse.move(200, 200);
    await expect(meta).toHaveAttribute('content', "connect-src 'self'");
    const refused = await one.evaluate(
      (url) => fetch(url).then(String, String),
      `https://${HOST}/dog.png`,
    );
    expect(refused, path).toContain('Failed to fetch');
    await one.close();
  }
  expect(foreign).toEqual([]);

  await page.getByRole('button', { name: `Fetch 3 pictures from ${HOST}` }).click();
  await expect(page.getByText(/^1 picture from pictures\.example is there now\./)).toBeVisible();
  await expect(page.getByText(/ 1 stays a name: it is gone/)).toBeVisible();
  await expect(page.getByText(/ its address is not encrypted \(http\)/)).toBeVisible();
  const asked = foreign.map(({ url }) => url).toSorted();
  expect(asked).toEqual(['dog', 'moved', 'page'].map((name) => `https://${HOST}/${name}.png`));
  for (const { headers } of foreign) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }
  const [row] = await database.readAll('media');
  expect(row).toMatchObject({ mime: 'image/png', names: ['dog.png'] });
  const texts = (await database.readAll('notes')).map(({ fields }) => fields.front);
  expect(texts).toContain(`<img src="media:${row?.id}/dog.png">`);
  expect(texts).toContain(`<img src="http://${HOST}/moved.png">`);

  await page.getByRole('button', { name: `Undo: Pictures from ${HOST}` }).click();
  await expect(page.getByText('The import is taken back.')).toBeVisible();
  expect(await database.readAll('media')).toEqual([]);
  const restored = (await database.readAll('notes')).map(({ fields }) => fields.front);
  expect(restored).toContain(`<img src="https://${HOST}/dog.png">`);
  expect(foreign).toHaveLength(3);
});

async function importRows(page: Page): Promise<void> {
  const file = { name: 'animals.csv', mimeType: 'text/csv', buffer: Buffer.from(ROWS) };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText(/^4 pictures are on the net/)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^In: /)).toBeVisible();
}

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What leaves this computer; a host that has a picture, one that moved, and a page. */
async function watchNet({ context }: Extension): Promise<readonly Asked[]> {
  const foreign: Asked[] = [];
  const answer = async (route: Route) => {
    const url = route.request().url();
    foreign.push({ url, headers: await route.request().allHeaders() });
    if (url.endsWith('moved.png')) {
      return route.fulfill({ status: 302, headers: { location: 'https://other.example/x.png' } });
    }
    if (url.endsWith('page.png')) return route.fulfill({ contentType: 'text/html', body: '<p>' });
    return route.fulfill({ contentType: 'image/png', body: Buffer.from(PNG) });
  };
  await context.route(/^https?:/, answer);
  return foreign;
}
