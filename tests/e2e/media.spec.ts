import type { Page } from '@playwright/test';
import { latinBytes, PNG, WAV } from '@/tests/support/media-bytes';
import { expect, test, type Extension } from './support/extension';

interface FileToPut {
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

const picture = { name: 'image.png', type: 'image/png', bytes: [...PNG] };
/** Large enough that it would move what stands below it. */
const drawing = {
  name: 'image.svg',
  type: 'image/svg+xml',
  bytes: [
    ...latinBytes(
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><circle r="90"/></svg>',
    ),
  ],
};
const sound = { name: 'beep.wav', type: 'audio/wav', bytes: [...WAV] };

test('a pasted picture is on the next tab, in its place from the first frame, and asks nobody for it', async ({
  extension,
}) => {
  const requests: string[] = [];
  extension.context.on('request', (request) => requests.push(request.url()));
  await extension.saveSettings({});
  const page = await openEditor(extension);
  const front = page.getByRole('textbox', { name: 'Front' });
  await front.fill('Which animal?\n');
  await put(page, 'Front', 'paste', drawing);
  await expect(front).toHaveValue(/^Which animal\?\n!\[picture-\w{6}\.svg\]$/);
  await expect(page.getByRole('listitem').getByRole('img')).toBeVisible();
  await page.getByRole('textbox', { name: 'Back' }).fill('a dog ');
  await put(page, 'Back', 'drop', sound);
  await expect(page.getByRole('listitem').filter({ hasText: 'beep.wav' })).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Which animal?')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('morsel-snapshot')))
    .toContain('data-width');
  const [row] = (await (await extension.database()).readAll('media')).filter(
    ({ mime }) => mime === 'image/svg+xml',
  );
  expect(row).toMatchObject({ width: 300, height: 200, names: ['image.svg'] });

  // A tab that the browser opens gets its size late, which would count as a shift.
  const tab = await extension.openPage('icon/16.png');
  await tab.goto(new URL('/newtab.html', tab.url()).href);
  const image = tab.locator('.card-question img');
  await expect
    .poll(() => image.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth))
    .toBe(300);
  const size = await image.evaluate((one) => [one.clientWidth, one.clientHeight]);
  expect(size).toEqual([300, 200]);
  expect(await layoutShift(tab)).toBe(0);
  await tab.keyboard.press('Space');
  const player = tab.locator('.card-answer audio');
  await expect(player).toHaveAttribute('src', /^blob:/);
  await expect(player).toHaveAccessibleName('beep');
  expect(
    await player.evaluate((one) =>
      one instanceof HTMLAudioElement ? [one.paused, one.autoplay, one.controls, one.preload] : [],
    ),
  ).toEqual([true, false, true, 'none']);
  expect(requests.filter((url) => !/^(chrome-extension|chrome|data|blob):/.test(url))).toEqual([]);
  expect(extension.problems).toEqual([]);
});

test('a picture can be taken back with Ctrl+Z and taken out with Remove, both ways back', async ({
  extension,
}) => {
  const page = await openEditor(extension);
  const front = page.getByRole('textbox', { name: 'Front' });
  await front.fill('dog ');
  await put(page, 'Front', 'paste', { ...picture, name: 'dog.png' });
  await expect(front).toHaveValue('dog ![dog.png]');
  await page.keyboard.press('Control+z');
  await expect(front).toHaveValue('dog ');
  await page.keyboard.press('Control+Shift+z');
  await expect(front).toHaveValue('dog ![dog.png]');
  await page.getByRole('button', { name: 'Remove “dog.png”' }).click();
  await expect(front).toHaveValue('dog ');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(front).toHaveValue('dog ![dog.png]');
});

test('a file that cannot be shown is refused in one sentence and leaves nothing', async ({
  extension,
}) => {
  const page = await openEditor(extension);
  const program = { name: 'cat.png', type: 'image/png', bytes: [77, 90, 0, 0] };
  await put(page, 'Front', 'drop', program);
  await expect(page.getByText('“cat.png” is no picture, sound or film')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Front' })).toHaveValue('');
  expect(await (await extension.database()).readAll('media')).toEqual([]);
});

async function openEditor(extension: Extension): Promise<Page> {
  const page = await extension.openPage('dashboard.html#/library');
  await page.getByRole('button', { name: 'Add card' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Front' })).toBeFocused();
  return page;
}

/** What the browser tells the field when a file is pasted or dropped on it. */
async function put(page: Page, field: string, how: 'paste' | 'drop', file: FileToPut) {
  await page.getByRole('textbox', { name: field, exact: true }).evaluate(
    (area, { kind, name, type, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name, { type }));
      const about = { bubbles: true, cancelable: true };
      area.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...about, clipboardData: data })
          : new DragEvent('drop', { ...about, dataTransfer: data }),
      );
    },
    { kind: how, ...file },
  );
}

async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) sum += 'value' in entry ? Number(entry.value) : 0;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}
