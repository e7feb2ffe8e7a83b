import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLibraryModel } from '@/components/library/library-model';
import { loadOpening } from '@/components/library/opening-model';
import { LibraryScreen } from '@/components/library/LibraryScreen';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { takeKeptLibrary } from '@/lib/app/kept-library';
import { createNote } from '@/lib/services/notes/create-note';
import { paintPageView, readPageView, writePageView } from '@/lib/snapshot/page-view';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { memoryStorage } from '@/tests/support/memory-storage';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
  location.hash = '#/library';
});

async function libraryOf(fronts: readonly string[]) {
  const app = boundApp(await fakeApp(), dashboardCases);
  for (const front of fronts) {
    app.clock.now += 1;
    await createNote(app, { front, back: 'x' });
  }
  return app;
}

/** Shows the library until it has kept how it looks. */
async function lookAt(app: Awaited<ReturnType<typeof libraryOf>>) {
  const model = createLibraryModel(app);
  render(<LibraryScreen model={model} />);
  model.load();
  await waitFor(() => {
    expect(takeKeptLibrary(app, localStorage)).toBeDefined();
    const kept =
      JSON.stringify(readPageView(localStorage, location.pathname)).split('"role":"row"').length -
      1;
    expect(kept).toBe(document.querySelectorAll('[role=row]').length);
    expect(kept).toBeGreaterThan(1);
  });
  return model;
}

describe('the library as it was seen last', () => {
  it('is painted without the app, and nothing of it can be pressed', async () => {
    const app = await libraryOf(['hola', 'adiós']);
    await lookAt(app);
    cleanup();
    document.body.replaceChildren();
    paintPageView(window);
    const frame = document.body.querySelector<HTMLElement>('[inert]');
    expect([...(frame?.querySelectorAll('[role=row]') ?? [])]).toHaveLength(3);
    expect(frame?.textContent).toContain('adiós');
  });

  it('is not painted by a build with another app', async () => {
    await lookAt(await libraryOf(['hola']));
    cleanup();
    const app = document.createElement('script');
    app.type = 'module';
    app.setAttribute('src', '/chunks/newer.js');
    document.body.replaceChildren(app);
    paintPageView(window);
    expect(document.querySelector('[inert]')).toBeNull();
    app.remove();
    paintPageView(window);
    expect(document.querySelector('[inert]')).not.toBeNull();
  });

  it('is not painted at another address', async () => {
    await lookAt(await libraryOf(['hola']));
    cleanup();
    document.body.replaceChildren();
    location.hash = '#/goals';
    paintPageView(window);
    expect(document.body.children).toHaveLength(0);
  });

  it('what somebody else wrote in its place paints nothing', () => {
    localStorage.setItem(`morsel-view${location.pathname}`, '{"hash":');
    paintPageView(window);
    expect(document.body.children).toHaveLength(0);
  });

  it('opens with the same notes in the same order, as they are by now', async () => {
    const app = await libraryOf(['one', 'two', 'three']);
    await lookAt(app);
    const db = await app.db();
    const [first, second] = await db.getAll('notes');
    if (first) await db.put('notes', { ...first, deletedAt: 1 });
    if (second) await db.put('notes', { ...second, fields: { ...second.fields, front: 'zwei' } });
    const opening = await loadOpening(app);
    expect(opening?.rows.map((row) => row.front)).toEqual(['three', 'zwei']);
    const model = createLibraryModel(app, { ...(opening && { opening }) });
    expect(model.shown.value.map((row) => row.front)).toEqual(['three', 'zwei']);
    expect(model.rowCount.value).toBe(3);
    model.load();
    await waitFor(() => expect(model.index.isComplete.value).toBe(true));
    expect(model.rowCount.value).toBe(2);
  });

  it('says its notes on the next day, too, and counts of that day alone', async () => {
    const app = await libraryOf(['hola']);
    await lookAt(app);
    expect((await loadOpening(app))?.kept?.counts).not.toEqual([]);
    app.clock.now += 86_400_000;
    const opening = await loadOpening(app);
    expect(opening?.rows.map((row) => row.front)).toEqual(['hola']);
    expect(opening?.kept?.counts).toEqual([]);
  });

  it('shows no notes that others would replace, where nothing is kept', async () => {
    const app = await libraryOf(['one', 'two']);
    const opening = await loadOpening(app);
    expect(opening?.decks).toHaveLength(1);
    expect(opening?.rows).toEqual([]);
    const model = createLibraryModel(app, { ...(opening && { opening }) });
    render(<LibraryScreen model={model} />);
    expect(screen.getByText('Reading your notes …')).toBeTruthy();
    model.load();
    await waitFor(() => expect(screen.getByText('2 notes')).toBeTruthy());
    expect(screen.queryByText('Reading your notes …')).toBeNull();
  });

  it('chooses no "all" and deletes nothing before all notes are read', async () => {
    const app = await libraryOf(['one', 'two']);
    await lookAt(app);
    cleanup();
    app.clock.now += 1;
    await createNote(app, { front: 'three', back: 'x' });
    const opening = await loadOpening(app);
    const model = createLibraryModel(app, { ...(opening && { opening }) });
    render(<LibraryScreen model={model} />);
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'a', ctrlKey: true });
    fireEvent.keyDown(grid, { key: 'Delete' });
    expect(model.selection.chosen.value.size).toBe(0);
    model.load();
    await waitFor(() => expect(model.index.isComplete.value).toBe(true));
    expect(model.shown.value).toHaveLength(3);
    fireEvent.keyDown(grid, { key: 'a', ctrlKey: true });
    expect(model.selection.chosen.value.size).toBe(3);
  });

  it('stays as it is under a pointer that is down, until it is up', async () => {
    const app = await libraryOf(['one', 'two']);
    const model = await lookAt(app);
    screen.getByRole('searchbox').focus();
    fireEvent.pointerDown(screen.getByText('two'));
    // The press takes the focus from where it was.
    screen.getByRole('grid').focus();
    app.clock.now += 1;
    await createNote(app, { front: 'three', back: 'x' });
    model.load();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(model.index.rows.value).toHaveLength(2);
    fireEvent.pointerUp(window);
    await waitFor(() => expect(model.index.rows.value).toHaveLength(3));
  });

  it('is read anew while the menu of another button is open: nothing says when that is let go', async () => {
    const app = await libraryOf(['one', 'two']);
    const model = await lookAt(app);
    fireEvent.pointerDown(screen.getByText('two'), { button: 2 });
    app.clock.now += 1;
    await createNote(app, { front: 'three', back: 'x' });
    model.load();
    await waitFor(() => expect(model.index.rows.value).toHaveLength(3));
  });

  it('is not kept with a search, and forgotten where nothing is left', async () => {
    const app = await libraryOf(['hola']);
    const model = await lookAt(app);
    const before = readPageView(localStorage, location.pathname);
    model.search('hol');
    model.onDrawn();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readPageView(localStorage, location.pathname)).toEqual(before);
    model.search('');
    await model.bulk.remove(model.shown.value.map((row) => row.noteId));
    await waitFor(() => expect(readPageView(localStorage, location.pathname)).toBeUndefined());
  });

  it('a storage that is full keeps none and breaks nothing', () => {
    const storage = memoryStorage({}, 20);
    writePageView(storage, '/dashboard.html', { build: '', hash: '#/library', root: 'x', css: '' });
    expect(readPageView(storage, '/dashboard.html')).toBeUndefined();
  });
});
