import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { InboxScreen } from '@/components/capture/InboxScreen';
import { createInboxModel } from '@/components/capture/inbox-model';
import { loadTyped } from '@/components/capture/typed-meaning';
import { bindServices } from '@/lib/app/open-app';
import type { Draft } from '@/lib/domain/capture/draft';
import { parseId } from '@/lib/domain/ids';
import { captureServices } from '@/lib/services/capture/capture-services';
import { undoServices } from '@/lib/services/undo/undo-services';
import { DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { settled, slow } from '@/tests/support/slow';

function aDraft(id: string, phrase: string, savedAt = MONDAY_9AM): Draft {
  const source = { quote: `Here ${phrase} stands.`, title: 'A page', url: 'https://a.example/' };
  return { id: parseId(id), phrase, source, savedAt, stamp: savedAt, deviceId: DEVICE };
}

async function openInbox(...inbox: readonly Draft[]) {
  const app = await fakeApp({ rows: { inbox } });
  const services = bindServices(app, { ...captureServices, ...undoServices });
  const model = createInboxModel({ ...app, services });
  await model.load();
  const onFind = vi.fn();
  const { container } = render(<InboxScreen model={model} onFind={onFind} />);
  return { app, container, model, onFind, services };
}

it('marks the phrase in its sentence and leads to its place', async () => {
  const { container } = await openInbox(aDraft('d1', 'serendipity'));
  expect(container.querySelector('mark')?.textContent).toBe('serendipity');
  expect(screen.getByRole('link', { name: 'Source: A page' }).getAttribute('href')).toContain(
    '#:~:text=serendipity',
  );
});

it('makes a card on Enter and opens the next with the cursor in its field (keyboard only)', async () => {
  const { app } = await openInbox(aDraft('d2', 'second', MONDAY_9AM + 1), aDraft('d1', 'first'));
  const field = screen.getByLabelText('Meaning');
  fireEvent.input(field, { target: { value: 'zweite' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('first'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Meaning')));
  const [note] = await (await app.db()).getAll('notes');
  expect(note?.fields).toEqual({ front: 'second', back: 'zweite' });
});

it('asks for a meaning before it makes a card', async () => {
  const { app } = await openInbox(aDraft('d1', 'first'));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Meaning'));
  expect(await (await app.db()).getAll('notes')).toEqual([]);
});

it('says what to do when nothing waits', async () => {
  await openInbox();
  expect(screen.getByText(/^Nothing waits here\./)).toBeTruthy();
});

it('has nothing that axe objects to', async () => {
  const { container } = await openInbox(aDraft('d1', 'first'), aDraft('d2', 'second'));
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations).toEqual([]);
});

describe('what is typed', () => {
  const type = (text: string) =>
    fireEvent.input(screen.getByLabelText('Meaning'), { target: { value: text } });
  const typed = () => screen.getByLabelText<HTMLInputElement>('Meaning').value;

  it('is there again when another phrase was opened in between', async () => {
    await openInbox(aDraft('d2', 'second', MONDAY_9AM + 1), aDraft('d1', 'first'));
    type('zweite');
    fireEvent.click(screen.getByRole('button', { name: /^first/ }));
    await waitFor(() => expect(typed()).toBe(''));
    fireEvent.click(screen.getByRole('button', { name: /^second/ }));
    await waitFor(() => expect(typed()).toBe('zweite'));
  });

  it('stays in its field when a newer phrase comes in from another page', async () => {
    const { app, model } = await openInbox(aDraft('d1', 'first'));
    const field = screen.getByLabelText('Meaning');
    type('erste');
    await (await app.db()).put('inbox', aDraft('d2', 'second', MONDAY_9AM + 1));
    await model.load();
    await screen.findByRole('button', { name: /^second/ });
    expect(screen.getByLabelText('Meaning')).toBe(field);
    expect(typed()).toBe('erste');
  });

  it('goes into the next phrase, also where Save of the one before was pressed twice', async () => {
    const drafts = [3, 2, 1].map((at) => aDraft(`d${at}`, `phrase ${at}`, MONDAY_9AM + at));
    const { model, services } = await openInbox(...drafts);
    const finishing = slow(services.finishDraft);
    Object.assign(services, { finishDraft: finishing.run });
    model.openDraft(parseId('d2'));
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('phrase 2'));
    type('zweite');
    const form = screen.getByLabelText('Meaning').closest('form') as HTMLFormElement;
    fireEvent.submit(form);
    fireEvent.submit(form);
    await settled();
    while (finishing.count() > 0) await finishing.answer();
    expect(document.querySelector('mark')?.textContent).toBe('phrase 1');
  });
});

it('keeps what was typed as the page closed, before it was stored', async () => {
  const { app, model, services } = await openInbox(aDraft('d1', 'serendipity'));
  const draft = model.open.value;
  if (draft === undefined) throw new Error('The test has a draft.');
  const keepMeaning = () => new Promise<never>(() => undefined);
  const closed = createInboxModel({ ...app, services: { ...services, keepMeaning } });
  closed.keepMeaning(draft, 'a happy find');
  const again = createInboxModel({ ...app, services });
  await again.load();
  expect(again.open.value?.meaning).toBe('a happy find');
  await waitFor(async () =>
    expect((await (await app.db()).get('inbox', draft.draftId))?.meaning).toBe('a happy find'),
  );
  await waitFor(() => expect(loadTyped(draft.draftId)).toBeUndefined());
});
