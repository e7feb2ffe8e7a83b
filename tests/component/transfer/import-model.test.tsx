import { expect, it } from 'vitest';
import { createImportModel } from '@/components/transfer/import-model';
import { transferServices } from '@/lib/services/transfer/transfer-services';
import { bindServices } from '@/lib/app/open-app';
import { fakeApp } from '@/tests/support/fake-app';
import { ankiPackage } from '@/tests/support/anki-package';
import { settled, slow } from '@/tests/support/slow';

/** An import with nothing chosen, its use cases to be replaced. */
async function openImport() {
  const app = await fakeApp();
  const given = { ...bindServices(app, transferServices) };
  const model = createImportModel({ ...app, services: given }, () => undefined);
  return { app, given, model };
}

const dogs = async () =>
  new Blob([
    await ankiPackage({
      generation: 1,
      collection: {
        notes: [{ id: 1, guid: 'dog', flds: 'perro\x1fdog' }],
        cards: [{ id: 1, nid: 1, did: 1, ord: 0 }],
      },
    }),
  ]);

/** An import at its preview, where reading the file again takes its time. */
async function openPreview(lines: string) {
  const app = await fakeApp();
  const services = bindServices(app, transferServices);
  const disk = Promise.withResolvers<void>();
  const given = { ...services };
  const model = createImportModel({ ...app, services: given }, () => undefined);
  await model.chooseFile(new Blob([lines]), 'words.csv');
  given.readFile = (input) => disk.promise.then(() => services.readFile(input));
  return { db: await app.db(), model, disk };
}

it('Import pressed while the file is read again takes it as it was chosen to be read', async () => {
  const { db, model, disk } = await openPreview('hola;hello\nadiós;goodbye\n');
  const changed = model.changeChoices({ noteKind: 'reversed' });
  const imported = model.startImport();
  await settled();
  disk.resolve();
  await Promise.all([changed, imported]);
  expect(model.stage.value).toMatchObject({ kind: 'done' });
  expect(await db.count('notes')).toBe(2);
  expect(await db.count('cards')).toBe(4);
});

it('Import pressed while a choice is read that cannot be imports nothing unseen', async () => {
  const { db, model, disk } = await openPreview('hola;hello\nadiós;goodbye\n');
  const changed = model.changeChoices({ roles: ['skip', 'skip'] });
  const imported = model.startImport();
  await settled();
  disk.resolve();
  await Promise.all([changed, imported]);
  expect(model.notice.value).not.toBe('');
  expect(model.stage.value.kind).toBe('preview');
  expect(await db.count('notes')).toBe(0);
});

it('a file that is dropped while another is read takes its place, however late that one is read', async () => {
  const { app, given, model } = await openImport();
  const reading = slow(given.readFile);
  given.readFile = reading.run;
  const first = model.chooseFile(new Blob(['hola;hello']), 'words.csv');
  await settled();
  const second = model.chooseFile(await dogs(), 'dogs.apkg');
  await reading.answer(1);
  await second;
  await reading.answer();
  await first;
  expect(model.stage.value).toMatchObject({ kind: 'package', name: 'dogs.apkg' });
  expect(model.choices.value).toMatchObject({ deck: 'dogs', duplicates: 'update' });
  expect(app.reported).toEqual([]);
});

it('the reader of a file is closed that another took the place of before it started', async () => {
  const { given, model } = await openImport();
  const starting = slow(given.startReader);
  const closed: string[] = [];
  const startNamed = (name: string) => async () => {
    const reader = await starting.run();
    return { ...reader, close: async () => void closed.push(name) };
  };
  given.startReader = startNamed('words.csv');
  const first = model.chooseFile(new Blob(['hola;hello']), 'words.csv');
  await settled();
  given.startReader = startNamed('other.csv');
  const second = model.chooseFile(new Blob(['tschüss;bye']), 'other.csv');
  await starting.answer(1);
  await second;
  await starting.answer();
  await first;
  expect(model.stage.value).toMatchObject({ kind: 'preview', name: 'other.csv' });
  expect(closed).toEqual(['words.csv']);
});

it('each file begins with the same choices, whatever was chosen for the one before', async () => {
  const { model } = await openImport();
  await model.chooseFile(await dogs(), 'dogs.apkg');
  model.choose({ keepsLearning: false, duplicates: 'both', media: 'none' });
  await model.chooseFile(await dogs(), 'more dogs.apkg');
  expect(model.choices.value).toEqual({
    deck: 'more dogs',
    duplicates: 'update',
    keepsLearning: true,
    media: 'now',
  });
});
