import { expect, it } from 'vitest';
import { createNoteDraft } from '@/components/library/note-draft-model';
import { createNoteForm } from '@/components/library/note-form-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { slow } from '@/tests/support/slow';

/** The draft of a new note beside one that was kept before; `held` are those that pages write on. */
function openDraft(held = new Set<string>()) {
  const form = createNoteForm({});
  const fields = [{ id: 'front', text: 'hola', mode: 'markdown' }] as const;
  const kept = { id: 'kept', draft: { ...form.draft(1), fields } };
  const loading = slow(async () => (held.has(kept.id) ? undefined : kept));
  const app = {
    newId: () => 'own',
    now: () => 0,
    services: {
      loadNoteDraft: loading.run,
      saveNoteDraft: async () => undefined,
      holdDraft: async ({ id, isHeld }: { id: string; isHeld: boolean }) => {
        if (isHeld) held.add(id);
        else held.delete(id);
      },
      takeDraft: async ({ id }: { id: string }) => !held.has(id) && held.add(id).has(id),
    },
  } as unknown as DashboardApp;
  const report = (error: unknown) => expect(error).toBeUndefined();
  return { draft: createNoteDraft(app, { form, report }), held, loading };
}

it('holds the draft that comes back, and none once it is closed', async () => {
  const { draft, held, loading } = openDraft();
  const stop = draft.start();
  const loaded = draft.load();
  await loading.answer();
  await loaded;
  expect(draft.isRestored.value).toBe(true);
  expect([...held]).toEqual(['kept']);
  stop();
  expect([...held]).toEqual([]);
});

it('a draft that is read after its editor was closed stays free for the next', async () => {
  const { draft, held, loading } = openDraft();
  const stop = draft.start();
  const loaded = draft.load();
  stop();
  await loading.answer();
  await loaded;
  expect(draft.isRestored.value).toBe(false);
  expect([...held]).toEqual([]);
});

it('a note that was closed and is gone on with is held again', () => {
  const { draft, held } = openDraft();
  draft.start()();
  draft.start();
  expect([...held]).toEqual(['own']);
});

it('leaves a draft to the page that opened at the same moment and was faster', async () => {
  const held = new Set<string>();
  const pages = [openDraft(held), openDraft(held)];
  for (const { draft } of pages) draft.start();
  const loaded = pages.map(({ draft }) => draft.load());
  for (const { loading } of pages) await loading.answer();
  // The slower one looks once more.
  await pages[1]?.loading.answer();
  await Promise.all(loaded);
  expect(pages.map(({ draft }) => draft.isRestored.value)).toEqual([true, false]);
});
