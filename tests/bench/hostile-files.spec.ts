import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { extensionOf, type Extension } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { browserPid, memoryOf } from '@/tests/e2e/support/process-tree';
import { sharedDeck } from '@/tests/e2e/support/shared-decks';
import { BOMBS, FINE, type Bomb } from '@/tests/support/generated/bombs';
import { sharedDecks } from '@/tests/support/shared-decks';
import { record } from './support/results';

const MOST_MB = 300;
/** Beyond what a file of the same size takes that is fine. */
const MOST_MS = 2000;
const LONGEST_MS = 60_000;

interface Given {
  readonly what: string;
  readonly isText: boolean;
  readonly make: () => Promise<Bomb> | Bomb;
}

interface Taken {
  /** From the choice of the file to its preview or refusal. */
  readonly ms: number;
  /** MB of all processes at most, beyond what they had before. */
  readonly more: number;
  readonly said: string;
}

test('hostile files are taken or refused without a hang and without the memory they ask for', async () => {
  const profile = newProfile();
  const context = await launchBrowser(profile);
  try {
    const extension = await extensionOf(context);
    const pid = browserPid(profile);
    const fine = {
      package: await choose(extension, pid, await FINE.package()),
      text: await choose(extension, pid, await FINE.text()),
    };
    console.log('fine', fine);
    for (const { what, isText, make } of [...generated(), ...shared()]) {
      const taken = await choose(extension, pid, await make());
      const usual = isText ? fine.text : fine.package;
      record({
        what: `hostile file, ${what}`,
        measured: `${taken.ms.toFixed(0)} ms (fine: ${usual.ms.toFixed(0)} ms), ${taken.more.toFixed(0)} MB more: ${taken.said}`,
        wanted: `≤ ${MOST_MS} ms more, ≤ ${MOST_MB} MB more`,
        holds: taken.ms <= usual.ms + MOST_MS && taken.more <= MOST_MB,
      });
      expect.soft(taken.said, what).not.toBe('nothing');
    }
  } finally {
    await context.close();
    removeProfile(profile);
  }
});

function generated(): readonly Given[] {
  return Object.entries(BOMBS).map(([what, make]) => ({
    what,
    isText: !/^(?:zip|gzip|zstd|SQLite)/.test(what),
    make,
  }));
}

function shared(): readonly Given[] {
  return sharedDecks(/^hostile\//).map(({ file }) => ({
    what: basename(file),
    isText: false,
    make: () => ({ name: basename(file), bytes: readFileSync(sharedDeck(file) ?? '') }),
  }));
}

/** Chooses it on a page of its own, as a person does, and waits for what is said of it. */
async function choose(extension: Extension, pid: number, { name, bytes }: Bomb): Promise<Taken> {
  const page = await extension.openPage('dashboard.html#/transfer');
  const input = page.getByLabel('Choose a file');
  await input.waitFor({ state: 'attached' });
  await handOver(page, name, bytes);
  const before = await settled(pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 60);
  const startedAt = performance.now();
  await input.evaluate((field: HTMLInputElement) => {
    const data = new DataTransfer();
    data.items.add(Reflect.get(globalThis, 'given') as File);
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const refusal = page.getByText('Nothing was changed', { exact: false });
  const preview = page.getByRole('button', { name: 'Import', exact: true });
  const answer = refusal.or(preview).first();
  const isSaid = await answer.waitFor({ timeout: LONGEST_MS }).then(
    () => true,
    () => false,
  );
  const ms = performance.now() - startedAt;
  clearInterval(timer);
  const words = isSaid ? ((await answer.textContent()) ?? '') : 'nothing';
  const said = words === 'Import' ? 'a preview' : words.slice(name.length, 90);
  await page.close();
  return { ms, more: most - before, said };
}

/** The file lies in the browser before anything is measured. */
async function handOver(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.id = 'given';
    document.body.append(field);
  });
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.locator('#given').setInputFiles(file);
  await page.locator('#given').evaluate((field: HTMLInputElement) => {
    Reflect.set(globalThis, 'given', field.files?.[0]);
    field.remove();
  });
}

/** Pages that were closed take a moment to be cleared away. */
async function settled(pid: number): Promise<number> {
  await new Promise((done) => setTimeout(done, 1500));
  return memoryOf(pid);
}
