import { expect, it } from 'vitest';
import type { Draft } from '@/lib/domain/capture/draft';
import { parseId } from '@/lib/domain/ids';
import { toastCases } from '@/lib/services/capture/toast-cases';
import { DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const draftId = '01890000-0000-7000-8000-000000000001';
const draft: Draft = {
  id: parseId(draftId),
  phrase: 'préalable',
  source: { url: 'https://a.example/', quote: 'Sans accord préalable, rien ne va.' },
  savedAt: MONDAY_9AM,
  stamp: MONDAY_9AM,
  deviceId: DEVICE,
};

it('turns a phrase into a card in “Saved phrases” with its sentence and link (S-069)', async () => {
  const app = await fakeApp({ rows: { inbox: [draft] } });
  await toastCases.addMeaning(app, { draftId, meaning: 'prior' });
  const db = await app.db();
  const [note] = await db.getAll('notes');
  expect(note).toMatchObject({
    deckId: 'morsel-saved-phrases',
    fields: { front: 'préalable', back: 'prior' },
    source: draft.source,
  });
  expect(await db.getAll('cards')).toHaveLength(1);
  expect(await db.getAll('decks')).toMatchObject([{ name: 'Saved phrases' }]);
  expect(await db.get('inbox', draftId)).toMatchObject({ noteId: note?.id });
});

it('makes one card of one phrase even when asked twice', async () => {
  const app = await fakeApp({ rows: { inbox: [draft] } });
  const meaning = { draftId, meaning: 'prior' };
  await Promise.all([toastCases.addMeaning(app, meaning), toastCases.addMeaning(app, meaning)]);
  expect(await (await app.db()).getAll('notes')).toHaveLength(1);
});

it('takes a saved phrase back', async () => {
  const app = await fakeApp({ rows: { inbox: [draft] } });
  await toastCases.undoSave(app, { draftId });
  expect(await (await app.db()).get('inbox', draftId)).toMatchObject({ deletedAt: app.now() });
});

it.each([
  ['no draft', {}],
  ['an id of another shape', { draftId: '../settings' }],
  ['nothing at all', undefined],
])('throws on %s', async (_what, input) => {
  const app = await fakeApp({ rows: { inbox: [draft] } });
  await expect(async () => toastCases.undoSave(app, input)).rejects.toThrow(TypeError);
});

it('throws on a meaning that is not a short text', async () => {
  const app = await fakeApp({ rows: { inbox: [draft] } });
  for (const meaning of ['', '  ', 7, 'x'.repeat(2001)]) {
    await expect(async () => toastCases.addMeaning(app, { draftId, meaning })).rejects.toThrow();
  }
  expect(await (await app.db()).getAll('notes')).toEqual([]);
});
