import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { createDraftModel } from '@/components/review/tab-draft-model';
import { TabDraft } from '@/components/review/TabDraft';
import { withExtras } from '@/lib/app/newtab-extras';
import type { Draft } from '@/lib/domain/capture/draft';
import { draftView } from '@/lib/domain/capture/draft-view';
import { parseId } from '@/lib/domain/ids';
import { listen } from '@/tests/support/announced';
import { DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const at = { savedAt: MONDAY_9AM, stamp: MONDAY_9AM, deviceId: DEVICE };
const DRAFT: Draft = { id: parseId('d1'), phrase: 'petrichor', source: {}, ...at };

/** A new tab with a saved phrase to finish, and a meaning typed into it. */
async function openTyped() {
  const app = await fakeApp({ rows: { inbox: [DRAFT] } });
  const { services } = withExtras(app);
  const model = createDraftModel({ ...app, services }, draftView(DRAFT));
  render(<TabDraft model={model} ring={{ share: 0, label: '' }} onMore={() => undefined} />);
  fireEvent.input(screen.getByLabelText('Meaning'), { target: { value: 'smell of rain' } });
  return { model, services, db: await app.db() };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const submit = () =>
  fireEvent.submit(screen.getByLabelText('Meaning').closest('form') as HTMLFormElement);

it('what was typed is there again when Save is taken back', async () => {
  const { db } = await openTyped();
  submit();
  await screen.findByText('Saved as a card');
  press('Undo');
  const field = await screen.findByLabelText<HTMLInputElement>('Meaning');
  expect(field.value).toBe('smell of rain');
  await expect.poll(async () => (await db.get('inbox', DRAFT.id))?.meaning).toBe('smell of rain');
});

it('Save pressed twice keeps its way back', async () => {
  const { db } = await openTyped();
  submit();
  submit();
  await screen.findByText('Saved as a card');
  await expect.poll(() => db.count('notes')).toBe(1);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
});

it('a screen reader hears what became of the phrase', async () => {
  await openTyped();
  const heard = listen();
  press('Later');
  await screen.findByRole('button', { name: 'One more' });
  expect(heard().join()).toContain('It waits until tomorrow');
});

it('a phrase that another page dropped meanwhile is not said to be saved', async () => {
  const { db, services } = await openTyped();
  await services.dropDraft({ draftId: DRAFT.id });
  submit();
  await screen.findByText('Taken care of on another page');
  expect(await db.count('notes')).toBe(0);
});
