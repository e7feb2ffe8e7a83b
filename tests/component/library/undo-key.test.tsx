import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLibraryModel } from '@/components/library/library-model';
import { LibraryScreen } from '@/components/library/LibraryScreen';
import { ToastHost } from '@/components/ui/Toast';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { createNote } from '@/lib/services/notes/create-note';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';

beforeEach(() => {
  // happy-dom lays nothing out; the list needs a height to know which rows are in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

async function open() {
  const base = await fakeApp();
  for (const front of ['uno', 'dos', 'tres']) await createNote(base, { front, back: 'x' });
  const model = createLibraryModel(boundApp(base, dashboardCases));
  render(
    <>
      <LibraryScreen model={model} />
      <ToastHost />
    </>,
  );
  model.load();
  await waitFor(() => expect(model.index.isComplete.value).toBe(true));
  return { db: await base.db() };
}

const shown = () => screen.getAllByRole('row').slice(1).length;
const grid = () => screen.getByRole('grid', { name: 'Notes' });

describe('Ctrl+Z in the library', () => {
  it('takes back one change after the other, wherever the focus is', async () => {
    const { db } = await open();
    const live = async () =>
      (await db.getAll('notes')).filter((note) => note.deletedAt === undefined).length;
    const undo = (target: Element) => fireEvent.keyDown(target, { key: 'z', ctrlKey: true });
    fireEvent.focus(grid());
    for (const left of [2, 1]) {
      fireEvent.keyDown(grid(), { key: 'ArrowDown' });
      fireEvent.keyDown(grid(), { key: 'Delete' });
      await waitFor(() => expect(shown()).toBe(left));
    }
    undo(grid());
    expect(await screen.findByText('Taken back: 1 note deleted')).toBeTruthy();
    await waitFor(() => expect(shown()).toBe(2));
    // What was pressed is gone, and the focus with it.
    undo(document.body);
    await waitFor(() => expect(shown()).toBe(3));
    expect(await live()).toBe(3);
    undo(document.body);
    expect(await screen.findByText('Nothing left to take back here')).toBeTruthy();
  });

  it('passes over what its toast took back already', async () => {
    await open();
    fireEvent.focus(grid());
    for (const left of [2, 1]) {
      fireEvent.keyDown(grid(), { key: 'ArrowDown' });
      fireEvent.keyDown(grid(), { key: 'Delete' });
      await waitFor(() => expect(shown()).toBe(left));
    }
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(shown()).toBe(2));
    fireEvent.keyDown(grid(), { key: 'z', ctrlKey: true });
    await waitFor(() => expect(shown()).toBe(3));
  });

  it('in a text field or a dialog takes back no note', async () => {
    await open();
    fireEvent.focus(grid());
    fireEvent.keyDown(grid(), { key: 'Delete' });
    await waitFor(() => expect(shown()).toBe(2));
    const undo = { key: 'z', ctrlKey: true };
    expect(fireEvent.keyDown(screen.getByRole('searchbox'), undo), 'left to the browser').toBe(
      true,
    );
    fireEvent.keyDown(grid(), { key: 'ArrowDown' });
    fireEvent.keyDown(grid(), { key: 'Enter' });
    const dialog = await screen.findByRole('dialog', { name: 'Edit note' });
    expect(fireEvent.keyDown(within(dialog).getByText('Cancel'), undo)).toBe(true);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(shown()).toBe(2);
    expect(fireEvent.keyDown(grid(), undo), 'taken').toBe(false);
    await waitFor(() => expect(shown()).toBe(3));
  });
});
