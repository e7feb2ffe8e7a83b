import { beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '@/lib/domain/time/duration';
import { storeMedia } from '@/lib/services/media/store-media';
import { loadKeptCopies, loadKeptCopy } from '@/lib/services/transfer/safety-copies';
import { countUncopiedMedia, keepMediaCopies } from '@/lib/services/transfer/safety-media';
import { loadSurvivingCopy } from '@/lib/services/transfer/surviving-copy';
import { appAfterWipe } from '@/tests/support/app-after-wipe';
import { storedMedia } from '@/tests/support/backup';
import { aCard, aDeck, aNote } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { installFakeFiles, type FakeFiles } from '@/tests/support/fake-files';
import { PNG, WAV } from '@/tests/support/media-bytes';
import { restoreFrom } from '@/tests/support/restore-from';
import { tendInTime } from '@/tests/support/tend-in-time';

const rows = { decks: [aDeck()], notes: [aNote()], cards: [aCard()] };

let files: FakeFiles;
beforeEach(() => {
  files = installFakeFiles();
});

async function withMedia() {
  const app = await fakeApp({ rows });
  const dog = await storeMedia(app, { file: new Blob([PNG]), name: '_dog.png' });
  const beep = await storeMedia(app, { file: new Blob([WAV]), name: 'beep.wav' });
  return { app, ids: [dog.mediaId, beep.mediaId].toSorted(), dog: dog.mediaId };
}
const copies = () => files.names('safety-media').toSorted();

describe('pictures and sounds beside the safety copies', () => {
  it('come back with them after the browser emptied its storage, names and all', async () => {
    const { app } = await withMedia();
    const before = await storedMedia(app);
    await tendInTime(app);
    const wiped = await appAfterWipe();
    const copy = await loadSurvivingCopy(wiped);
    if (copy === undefined) throw new Error('Nothing survived.');
    expect(await restoreFrom(wiped, copy.file)).toMatchObject({ counts: { media: 2 } });
    expect(await storedMedia(wiped)).toEqual(before);
  });

  it('are written once, whichever copies there are', async () => {
    const { app, ids } = await withMedia();
    await tendInTime(app);
    expect(copies()).toEqual(ids);
    files.refuse(true);
    await keepMediaCopies(app);
    expect(app.reported).toEqual([]);
    expect(await countUncopiedMedia(app)).toBe(0);
  });

  it('go on where a worker was killed, and nothing half written is left', async () => {
    const { app, ids } = await withMedia();
    files.put('safety-media', ids[0] ?? '', new Blob([PNG]));
    files.put('safety-media', `${ids[1]}.part`, new Blob(['half']));
    await keepMediaCopies(app);
    expect(copies()).toEqual(ids);
  });

  it('stay while a copy is of a time when the library had them, and no longer', async () => {
    const { app, ids, dog } = await withMedia();
    await tendInTime(app);
    await (await app.db()).delete('media', dog);
    for (let day = 0; day < 50; day += 1) {
      app.clock.now += DAY;
      await tendInTime(app);
      const [oldest] = (await loadKeptCopies(app)).map(({ at }) => at).toSorted((a, b) => a - b);
      if (day === 5) expect(copies()).toEqual(ids);
      expect(oldest).toBeDefined();
    }
    expect(copies()).toEqual(ids.filter((id) => id !== dog));
  });

  it('stay for the copies that there are where the clock is set back', async () => {
    const { app, ids, dog } = await withMedia();
    await tendInTime(app);
    await (await app.db()).delete('media', dog);
    app.clock.now -= 365 * DAY;
    await keepMediaCopies(app);
    app.clock.now += 365 * DAY;
    await keepMediaCopies(app);
    expect(copies()).toEqual(ids);
  });

  it('are counted where space is short, and the safety copy is made all the same', async () => {
    const { app } = await withMedia();
    files.room = 10;
    expect(await tendInTime(app)).toEqual({ kept: true });
    expect(copies()).toEqual([]);
    expect(await countUncopiedMedia(app)).toBe(2);
    files.room = 1024 ** 3;
    await keepMediaCopies(app);
    expect(await countUncopiedMedia(app)).toBe(0);
  });

  it('that were damaged meanwhile do not come back as something else', async () => {
    const { app, dog } = await withMedia();
    await tendInTime(app);
    files.put('safety-media', dog, new Blob(['<html>']));
    await (await app.db()).clear('media');
    const [copy] = await loadKeptCopies(app);
    const file = copy && (await loadKeptCopy(app, copy));
    if (file === undefined) throw new Error('No copy.');
    expect(await restoreFrom(app, file)).toMatchObject({ counts: { media: 1 } });
    expect((await storedMedia(app)).map(({ id }) => id)).not.toContain(dog);
  });
});
