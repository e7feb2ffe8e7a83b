import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_MIME } from '@/lib/domain/media/media-kind';
import { writeZipBackup } from '@/lib/interchange/backup/write-backup';
import { storeMedia } from '@/lib/services/media/store-media';
import { backupHeader, exportBackup } from '@/lib/services/transfer/export-backup';
import { library, restore, storedMedia } from '@/tests/support/backup';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { madeOf } from '@/tests/support/exported-file';
import { fakeApp } from '@/tests/support/fake-app';
import { PNG, WAV } from '@/tests/support/media-bytes';

describe('a backup with media', () => {
  it('is a zip and brings them back byte for byte', async () => {
    const app = await fakeApp({
      rows: { decks: [aDeck()], noteTypes: [aNoteType()], notes: [aNote()], cards: [aCard()] },
    });
    for (const [bytes, name] of [
      [PNG, 'dog.png'],
      [PNG, 'same.png'],
      [WAV, 'beep.wav'],
      [new Uint8Array([1, 2, 3]), 'notes.xyz'],
    ] as const) {
      await storeMedia(app, { file: new Blob([bytes]), name });
    }
    const before = [await library(app), await storedMedia(app)];
    const { file, name } = madeOf(await exportBackup(app));
    expect(name).toMatch(/\.zip$/);
    await (await app.db()).clear('media');
    const { counts } = await restore(app, file);
    expect(counts).toMatchObject({ media: 3 });
    expect([await library(app), await storedMedia(app)]).toEqual(before);
  });

  it('comes back as earlier versions packed it, without what was damaged on the way', async () => {
    const app = await fakeApp({ rows: { notes: [aNote()] } });
    const { mediaId } = await storeMedia(app, { file: new Blob([PNG]), name: 'dog.png' });
    const before = await storedMedia(app);
    const other = 'f'.repeat(64);
    const { format, version, createdAt, deviceId } = await backupHeader(app);
    const list = [
      { id: mediaId, mime: 'image/png', names: ['dog.png'], addedAt: before[0]?.addedAt },
      { id: other, mime: 'image/png', names: ['broken.png'] },
    ];
    const packed = zipSync({
      'backup.json': strToU8(JSON.stringify({ format, version, createdAt, deviceId })),
      'rows/notes.ndjson': strToU8(`${JSON.stringify(aNote())}\n`),
      [`media/${mediaId}`]: [PNG, { level: 0 }],
      [`media/${other}`]: [WAV, { level: 0 }],
      'rows/media.ndjson': strToU8(list.map((row) => `${JSON.stringify(row)}\n`).join('')),
    });
    const damaged = packed.findIndex((_, at) => WAV.every((byte, n) => packed[at + n] === byte));
    packed[damaged] = 0;
    await (await app.db()).clear('media');
    await restore(app, new Blob([packed]));
    expect(await storedMedia(app)).toEqual(before);
    expect((await library(app)).notes).toEqual([aNote()]);
  });

  it('overwrites no picture that is here, and the bytes are believed more than the list', async () => {
    const app = await fakeApp();
    const { mediaId } = await storeMedia(app, { file: new Blob([PNG]), name: 'dog.png' });
    const bytes = new Blob(['<html>'], { type: 'image/png' });
    const other = 'f'.repeat(64);
    const file = await writeZipBackup(await backupHeader(app), async function* () {}, [
      { id: mediaId, mime: 'image/png', names: ['cat.png'], bytes },
      { id: other, mime: 'image/png', names: ['x.png'], width: 9, bytes },
    ]);
    await restore(app, file, 'merge');
    const stored = await storedMedia(app);
    expect(stored).toMatchObject([
      { id: mediaId, bytes: [...PNG], names: ['dog.png', 'cat.png'] },
      { id: other, mime: UNKNOWN_MIME, names: ['x.png'] },
    ]);
    expect(stored[1]).not.toHaveProperty('width');
  });
});
