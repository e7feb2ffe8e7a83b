import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ImportId } from '@/lib/domain/ids';
import { fetchNetPictures } from '@/lib/services/transfer/fetch-net-pictures';
import { loadNetHosts } from '@/lib/services/transfer/net-pictures';
import { rollBackUnfinishedImports } from '@/lib/services/transfer/roll-back-unfinished-imports';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { dyingApp, GONE } from '@/tests/support/dying-page';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { everything, importText } from '@/tests/support/import-text';
import { PNG } from '@/tests/support/media-bytes';

const ROWS = [
  '"<img src=""https://a.example/dog.png"">",dog',
  '"<img src=""http://a.example/cat.png"">",cat',
  '"<img src=""https://a.example/gone.png"">",gone',
  '"<img src=""https://b.example/cow.png"">",cow',
  '"<b>none</b>",none',
].join('\n');

const asked: string[] = [];
const origins = new Set<string>();
let isAllowed = true;

beforeEach(() => {
  asked.length = 0;
  origins.clear();
  isAllowed = true;
  Object.assign(fakeBrowser.permissions, {
    request: async (wanted: { origins: string[] }) => {
      if (isAllowed) for (const origin of wanted.origins) origins.add(origin);
      return isAllowed;
    },
    remove: async (given: { origins: string[] }) => {
      for (const origin of given.origins) origins.delete(origin);
      return true;
    },
  });
  vi.stubGlobal('fetch', async (url: string) => {
    expect([...origins]).toEqual([`https://${new URL(url).host}/*`]);
    asked.push(url);
    const status = url.includes('gone') ? 404 : 200;
    return new Response(PNG, { status, headers: { 'content-type': 'image/png' } });
  });
});

async function bring(app: FakeApp): Promise<ImportId> {
  const outcome = await importText(app, ROWS);
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  expect(outcome.counts.netPictures).toBe(4);
  return outcome.importId;
}

const input = { host: 'a.example', name: 'Pictures from a.example' };

async function fronts(app: FakeApp) {
  const notes = await (await app.db()).getAll('notes');
  return notes.map(({ fields }) => fields.front ?? '').toSorted();
}

describe('pictures of the net', () => {
  it('are asked of nobody by an import, and counted by their hosts', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    expect(await loadNetHosts(app, { importId })).toEqual([
      { host: 'a.example', pictures: 3 },
      { host: 'b.example', pictures: 1 },
    ]);
    expect(asked).toEqual([]);
    expect((await fronts(app)).join()).not.toContain('media:');
  });

  it('are fetched from the one host that a press named, which is given back', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    const told: number[] = [];
    const onProgress = ({ done }: { done: number }) => void told.push(done);
    const outcome = await fetchNetPictures(app, { ...input, importId, onProgress });
    expect(outcome).toMatchObject({ kind: 'fetched', pictures: 2, left: 1 });
    expect(asked.toSorted()).toEqual(
      ['cat', 'dog', 'gone'].map((name) => `https://a.example/${name}.png`),
    );
    expect(told).toEqual([0, 1, 2, 3]);
    expect([...origins]).toEqual([]);
    const [media] = await (await app.db()).getAll('media');
    expect(media).toMatchObject({ mime: 'image/png', width: 1 });
    expect(media?.names.toSorted()).toEqual(['cat.png', 'dog.png']);
    expect(await fronts(app)).toEqual([
      '<b>none</b>',
      '<img src="https://a.example/gone.png">',
      '<img src="https://b.example/cow.png">',
      `<img src="media:${media?.id}/cat.png">`,
      `<img src="media:${media?.id}/dog.png">`,
    ]);
    expect(await loadNetHosts(app, { importId })).toEqual([
      { host: 'a.example', pictures: 1 },
      { host: 'b.example', pictures: 1 },
    ]);
  });

  it('stay stored when the same file comes again, also with another answer beside them', async () => {
    const app = await fakeApp();
    await fetchNetPictures(app, { ...input, importId: await bring(app) });
    const before = await fronts(app);
    const again = await importText(app, ROWS, { duplicates: 'update' });
    expect(again.kind).toBe('nothing');
    const changed = await importText(app, ROWS.replace(',dog', ',a dog'), { duplicates: 'update' });
    expect(changed).toMatchObject({ counts: { updated: 1 } });
    expect(await fronts(app)).toEqual(before);
    expect(asked).toHaveLength(3);
  });

  it('with addresses of no encryption are asked for with it, and counted apart where that fails', async () => {
    const app = await fakeApp();
    const rows = ['http://a.example/gone-1.png', 'https://a.example/gone-2.png'];
    const both = ['http://a.example/gone-3.png', 'https://a.example/gone-3.png'];
    const text = [...rows, ...both].map((url, at) => `"<img src=""${url}"">",${at}`).join('\n');
    const brought = await importText(app, text);
    if (brought.kind !== 'imported') throw new Error(brought.kind);
    const outcome = await fetchNetPictures(app, { ...input, importId: brought.importId });
    expect(outcome).toMatchObject({ pictures: 0, left: 2, leftPlain: 1 });
    expect(asked.every((url) => url.startsWith('https:'))).toBe(true);
  });

  it('stay where they are when the browser is not allowed to ask', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    const before = await everything(app);
    isAllowed = false;
    expect(await fetchNetPictures(app, { ...input, importId })).toEqual({ kind: 'notAllowed' });
    expect(asked).toEqual([]);
    expect(await everything(app)).toEqual(before);
  });

  it('go again when they are taken back, and cards name their addresses as before', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    const before = await everything(app);
    const fetched = await fetchNetPictures(app, { ...input, importId });
    if (fetched.kind !== 'fetched' || !fetched.importId) throw new Error(fetched.kind);
    await undoImport(app, { importId: fetched.importId });
    expect(await everything(app)).toEqual(before);
  });

  it('go with the import whose cards name them, and nothing is left', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    await fetchNetPictures(app, { ...input, importId });
    expect(await undoImport(app, { importId })).toEqual({ kind: 'undone', kept: 0 });
    const left = { notes: [], cards: [], decks: [], media: [], undos: [] };
    expect(await everything(app)).toMatchObject(left);
    expect(await (await app.db()).getAll('imports')).toEqual([]);
  });

  it('go with the import, too, where its page died while it was taken back', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    await fetchNetPictures(app, { ...input, importId });
    await expect(undoImport(dyingApp(app, 1), { importId })).rejects.toThrow(GONE);
    await rollBackUnfinishedImports(app);
    expect(await (await app.db()).getAll('imports')).toEqual([]);
    expect(await everything(app)).toMatchObject({ notes: [], media: [], undos: [] });
  });

  it('are not stored where the import is taken back while they come', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    let undone: Promise<unknown> | undefined;
    vi.stubGlobal('fetch', async () => {
      await (undone ??= undoImport(app, { importId }));
      return new Response(PNG, { headers: { 'content-type': 'image/png' } });
    });
    expect(await fetchNetPictures(app, { ...input, importId })).toEqual({ kind: 'gone' });
    expect(await everything(app)).toMatchObject({ notes: [], media: [], undos: [] });
    expect(await (await app.db()).getAll('imports')).toEqual([]);
  });

  it('wait for the next press where this one is stopped, and are not said to be gone', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    const stop = new AbortController();
    stop.abort();
    const outcome = await fetchNetPictures(app, { ...input, importId, signal: stop.signal });
    expect(outcome).toEqual({ kind: 'fetched', pictures: 0, left: 0, leftPlain: 0 });
    expect((await loadNetHosts(app, { importId }))[0]).toEqual({ host: 'a.example', pictures: 3 });
  });

  it('leave all as it was where the page dies before they are stored', async () => {
    const app = await fakeApp();
    const importId = await bring(app);
    const before = await everything(app);
    await expect(fetchNetPictures(dyingApp(app, 0), { ...input, importId })).rejects.toThrow(GONE);
    expect(await everything(app)).toEqual(before);
    expect([...origins]).toEqual([]);
  });
});
