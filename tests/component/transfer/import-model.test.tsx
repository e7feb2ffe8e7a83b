import { expect, it } from 'vitest';
import { createImportModel } from '@/components/transfer/import-model';
import { transferServices } from '@/lib/services/transfer/transfer-services';
import { bindServices } from '@/lib/app/open-app';
import { fakeApp } from '@/tests/support/fake-app';
import { settled } from '@/tests/support/slow';

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
