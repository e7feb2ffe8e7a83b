import { describe, expect, it } from 'vitest';
import type { ImportId } from '@/lib/domain/ids';
import { mediaIdsOf } from '@/lib/domain/media/media-refs';
import { loadImports } from '@/lib/services/transfer/load-imports';
import { bringMedia, importMedia } from '@/lib/services/transfer/bring-media';
import type { MediaTime } from '@/lib/services/transfer/write-media-files';
import { removeImport } from '@/lib/services/transfer/remove-import';
import { rollBackUnfinishedImports } from '@/lib/services/transfer/roll-back-unfinished-imports';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { anAnkiCollection, anAnkiNote } from '@/tests/support/anki-collection';
import { dyingApp, GONE } from '@/tests/support/dying-page';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { importCollection } from '@/tests/support/import-package';
import { everything } from '@/tests/support/import-text';

/** Twenty pictures: three parts. */
const FILES = Array.from({ length: 20 }, (_none, at) => ({
  name: `${at}.png`,
  bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, at]),
}));
const PACKAGE = anAnkiCollection({
  notes: [anAnkiNote({ fields: [FILES.map(({ name }) => `<img src="${name}">`).join(''), 'all'] })],
});
const reader = {
  media: async ({ from, count }: { from: number; count: number }) =>
    FILES.slice(from, from + count),
};
const total = FILES.length;

async function bringCards(app: FakeApp, mediaTime: MediaTime): Promise<ImportId> {
  const outcome = await importCollection(app, PACKAGE, { media: total, mediaTime, files: FILES });
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  return outcome.importId;
}

/** Pictures that the cards name, and those that are stored. */
async function pictures(app: FakeApp) {
  const db = await app.db();
  const [notes, media] = await Promise.all([db.getAll('notes'), db.getAllKeys('media')]);
  const named = notes.flatMap(({ fields }) => Object.values(fields).flatMap(mediaIdsOf));
  return { named: named.toSorted(), stored: media };
}

describe('pictures that come after their cards', () => {
  it.each(['later', 'none'] as const)('%s: cards name what is not here yet', async (mediaTime) => {
    const app = await fakeApp();
    await bringCards(app, mediaTime);
    const { named, stored } = await pictures(app);
    expect(named).toHaveLength(total);
    expect(stored).toEqual([]);
  });

  it('make the library the same as pictures that came with them', async () => {
    const app = await fakeApp();
    const importId = await bringCards(app, 'later');
    const told: number[] = [];
    const onProgress = ({ done }: { done: number }) => void told.push(done);
    expect(await bringMedia(app, { reader, importId, total, onProgress })).toEqual({ media: 20 });
    expect(told).toEqual([8, 16, 20]);
    const { named, stored } = await pictures(app);
    expect(stored).toEqual(named);
    expect(await (await app.db()).get('imports', importId)).toMatchObject({
      status: 'live',
      counts: { media: 20 },
    });
    const { notes, media } = await everything(app);
    const other = await fakeApp();
    await removeImport(app, { importId });
    await bringCards(other, 'now');
    expect(await everything(other)).toMatchObject({ notes, media });
  });

  it('are told of by their import until they are here', async () => {
    const app = await fakeApp();
    const toCome = async () => (await loadImports(app)).map(({ mediaToCome }) => mediaToCome);
    const importId = await bringCards(app, 'later');
    expect(await toCome()).toEqual([20]);
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    await bringMedia(app, { reader, importId, total, onProgress, signal: stop.signal });
    expect(await toCome()).toEqual([12]);
    await bringMedia(app, { reader, importId, total });
    expect(await toCome()).toEqual([0]);
  });

  it('go with their import, and nothing is left', async () => {
    const app = await fakeApp();
    const before = await everything(app);
    const importId = await bringCards(app, 'later');
    await bringMedia(app, { reader, importId, total });
    await undoImport(app, { importId });
    expect(await everything(app)).toEqual(before);
  });

  it('stop coming where their import is taken back meanwhile', async () => {
    const app = await fakeApp();
    const before = await everything(app);
    const importId = await bringCards(app, 'later');
    const undone: Promise<unknown>[] = [];
    const onProgress = () => void undone.push(undoImport(app, { importId }));
    const slow = {
      media: async (portion: { from: number; count: number }) => {
        await Promise.all(undone);
        return reader.media(portion);
      },
    };
    const { media } = await bringMedia(app, { reader: slow, importId, total, onProgress });
    expect(media).toBe(8);
    await Promise.all(undone);
    expect(await everything(app)).toEqual(before);
  });

  it('stay as far as they came where their page dies, and the cards with them', async () => {
    const app = await fakeApp();
    const importId = await bringCards(app, 'later');
    const input = { reader, importId, total };
    await expect(bringMedia(dyingApp(app, 2), input)).rejects.toThrow(GONE);
    expect(await rollBackUnfinishedImports(app)).toEqual({ rolledBack: 0 });
    expect((await pictures(app)).stored).toHaveLength(16);
    expect(await (await app.db()).count('notes')).toBe(1);
    const { counts } = await importMedia(app, { reader, name: 'again.apkg', total });
    expect(counts).toMatchObject({ notes: 0, media: 4 });
    const { named, stored } = await pictures(app);
    expect(stored).toEqual(named);
  });

  it('stop where that is asked for, and what came stays', async () => {
    const app = await fakeApp();
    const importId = await bringCards(app, 'later');
    const stop = new AbortController();
    const input = { reader, importId, total, signal: stop.signal };
    await bringMedia(app, { ...input, onProgress: () => stop.abort() });
    expect((await pictures(app)).stored).toHaveLength(8);
  });
});

describe('only the pictures of a package whose cards are here', () => {
  it('touch no note, no card and no schedule, and go when they are taken back', async () => {
    const app = await fakeApp();
    await bringCards(app, 'none');
    const before = await everything(app);
    const { importId } = await importMedia(app, { reader, name: 'again.apkg', total });
    const { media, undos, ...rest } = await everything(app);
    expect(media).toHaveLength(total);
    expect(before).toMatchObject(rest);
    expect(undos).not.toEqual(before.undos);
    await undoImport(app, { importId });
    expect(await everything(app)).toEqual(before);
  });

  it('that were here before stay when they are taken back', async () => {
    const app = await fakeApp();
    await bringCards(app, 'now');
    const before = await everything(app);
    const { importId, counts } = await importMedia(app, { reader, name: 'again.apkg', total });
    expect(counts.media).toBe(0);
    await undoImport(app, { importId });
    expect(await everything(app)).toEqual(before);
  });
});
