import { describe, expect, it } from 'vitest';
import { parseId, type ImportId } from '@/lib/domain/ids';
import { linkMedia } from '@/lib/domain/media/media-refs';
import { readMedia } from '@/lib/services/media/read-media';
import { storeMedia } from '@/lib/services/media/store-media';
import { writeImportMedia } from '@/lib/services/media/write-media';
import { removeImport } from '@/lib/services/transfer/remove-import';
import { runningImport } from '@/lib/services/transfer/running-import';
import { aNote, aNoteType, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, putRows, type FakeApp } from '@/tests/support/fake-app';
import { PNG, WAV } from '@/tests/support/media-bytes';

const importOf = (id: string) =>
  runningImport({
    importId: parseId<ImportId>(id),
    name: 'deck.apkg',
    startedAt: MONDAY_9AM,
    deviceId: DEVICE,
  });

async function bring(app: FakeApp, importId: string, name: string): Promise<string> {
  const row = await readMedia(PNG, name);
  await writeImportMedia(app, importOf(importId), { rows: [row], part: 0 });
  return row.id;
}

const stored = async (app: FakeApp) => (await app.db()).getAll('media');
const takeOut = (app: FakeApp, importId: string) =>
  removeImport(app, { importId: parseId<ImportId>(importId) });

describe('stored media', () => {
  it('are one row for the same bytes, with every name they came with', async () => {
    const app = await fakeApp();
    const one = await storeMedia(app, { file: new Blob([PNG]), name: 'dog.png' });
    const two = await storeMedia(app, { file: new Blob([PNG]), name: 'cat.gif' });
    expect(two).toEqual({ ...one, mime: 'image/png' });
    expect(await stored(app)).toEqual([
      {
        id: one.mediaId,
        bytes: expect.any(Blob),
        mime: 'image/png',
        width: 1,
        height: 1,
        names: ['dog.png', 'cat.gif'],
        addedAt: MONDAY_9AM,
      },
    ]);
    expect(app.published).toEqual([['media'], ['media']]);
  });

  it('are found by their SHA-256', async () => {
    const { id } = await readMedia(new TextEncoder().encode('abc'), 'abc.txt');
    expect(id).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('go with the undo of the import that brought them', async () => {
    const app = await fakeApp();
    await bring(app, 'import-1', 'dog.png');
    await takeOut(app, 'import-1');
    expect(await stored(app)).toEqual([]);
    expect(await (await app.db()).getAll('undos')).toEqual([]);
  });

  it.each([
    ['a note', (id: string) => ({ notes: [aNote({ fields: { front: linkedTo(id) } })] })],
    [
      'a note that was deleted and may come back',
      (id: string) => ({
        undos: [
          {
            id: parseId<never>('undo-1'),
            label: 'Deleted',
            at: MONDAY_9AM,
            expiresAt: MONDAY_9AM + 1,
            images: [
              {
                store: 'notes' as const,
                key: 'note-1',
                before: aNote({ fields: { front: linkedTo(id) } }),
              },
            ],
          },
        ],
      }),
    ],
    ['a style sheet', () => ({ noteTypes: [aNoteType({ css: 'a { src: url(_dog.png) }' })] })],
  ])('stay where %s names them', async (_what, rows) => {
    const app = await fakeApp();
    const id = await bring(app, 'import-1', '_dog.png');
    await putRows(await app.db(), rows(id));
    await takeOut(app, 'import-1');
    expect(await stored(app)).toMatchObject([{ id }]);
  });

  it('stay until the last import that brought them is taken back', async () => {
    const app = await fakeApp();
    await bring(app, 'import-1', 'dog.png');
    await bring(app, 'import-2', 'dog.png');
    await takeOut(app, 'import-1');
    expect(await stored(app)).toHaveLength(1);
    await takeOut(app, 'import-2');
    expect(await stored(app)).toEqual([]);
  });

  it('that a person put in stay, whichever import brought them too', async () => {
    const app = await fakeApp();
    await bring(app, 'import-1', 'dog.png');
    await storeMedia(app, { file: new Blob([PNG]), name: 'mine.png' });
    const beep = await readMedia(WAV, 'beep.wav');
    await writeImportMedia(app, importOf('import-1'), { rows: [beep], part: 1 });
    expect(await stored(app)).toHaveLength(2);
    await takeOut(app, 'import-1');
    expect(await stored(app)).toMatchObject([{ names: ['dog.png', 'mine.png'] }]);
  });
});

function linkedTo(id: string): string {
  return linkMedia('<img src="dog.png">', () => id);
}
