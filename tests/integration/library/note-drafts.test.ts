import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BASIC_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import {
  holdDraft,
  loadNoteDraft,
  saveNoteDraft,
  takeDraft,
} from '@/lib/services/library/note-drafts';
import { fakeApp } from '@/tests/support/fake-app';

it('a draft that several pages open at the same moment is taken by one of them', async () => {
  const app = await fakeApp();
  const id = 'kept';
  const take = () => takeDraft(app, { id });
  expect(await Promise.all([take(), take(), take()])).toEqual([true, false, false]);
  await holdDraft(app, { id, isHeld: false });
  await expect.poll(take).toBe(true);
});

it('a draft is found without all that is stored being read: the copy of the library is large', async () => {
  const app = await fakeApp();
  const fields = [{ id: 'front', text: 'hola', mode: 'markdown' }] as const;
  const noteTypeId = BASIC_NOTE_TYPE.id;
  const draft = { at: 1, noteTypeId, fields, tags: '', sourceUrl: '' };
  await saveNoteDraft(app, { id: 'written', draft });
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect((await loadNoteDraft(app))?.id).toBe('written');
  expect(get.mock.calls).toEqual([[['noteDraft-written']]]);
});
