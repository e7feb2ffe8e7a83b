import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { ensureCanary } from '@/lib/platform/canary';
import { loadLastBackup } from '@/lib/services/transfer/save-exported';
import { MONDAY_9AM } from '@/tests/support/factories';
import { madeOf } from '@/tests/support/exported-file';
import { fakeApp } from '@/tests/support/fake-app';
import { barriers, openTransfer, type TransferCases } from '@/tests/support/transfer-screen';

afterEach(() => {
  vi.unstubAllEnvs();
});

function choose(text: string, name = 'words.csv'): void {
  const input = screen.getByLabelText('Choose a file');
  fireEvent.change(input, { target: { files: [new File([text], name)] } });
}

describe('Import and export', () => {
  it('says where files can be read if this page sees another database than all others', async () => {
    vi.stubEnv('FIREFOX', true as never);
    await ensureCanary('device of the worker');
    await openTransfer();
    expect(screen.getByRole('status').textContent).toContain('in an ordinary tab');
    expect(screen.queryByLabelText('Choose a file')).toBeNull();
  });

  it('says when the last backup was saved as soon as one is', async () => {
    const { app } = await openTransfer();
    expect(screen.queryByText(/Last saved/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Save a backup' }));
    expect(await screen.findByText(/Last saved today/)).toBeTruthy();
    expect(await loadLastBackup(app)).toBe(MONDAY_9AM);
    expect(app.published).toContainEqual(['meta']);
  });

  it('takes one deck as text, without the addresses of its sources unless they are chosen', async () => {
    const saveExport = vi.fn(async () => ({ kind: 'saved', name: 'Spanish.tsv' }) as const);
    const { container } = await openTransfer({
      loadDeckPaths: async () => [{ deckId: parseId('deck-1'), path: 'Spanish' }],
      saveExport,
    });
    expect(screen.getByRole('radio', { name: 'Complete backup' })).toHaveProperty('checked', true);
    fireEvent.change(screen.getByLabelText('What'), { target: { value: 'deck-1' } });
    expect(screen.queryByRole('radio', { name: 'Complete backup' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Text' }));
    fireEvent.change(screen.getByLabelText('Between columns'), { target: { value: '\t' } });
    expect(await barriers(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Save as text' }));
    await screen.findByText('Spanish.tsv is in your downloads.');
    const taken = { format: 'text', deckId: 'deck-1', separator: '\t', hasSources: false };
    expect(saveExport).toHaveBeenCalledWith(expect.objectContaining(taken));
  });

  it('says in one sentence that a file could not be made, with the same press as the way on', async () => {
    const saveExport = vi
      .fn<TransferCases['saveExport']>()
      .mockRejectedValueOnce(new Error('disk full'))
      .mockResolvedValue({ kind: 'saved', name: 'morsel.json' });
    const { app } = await openTransfer({ saveExport });
    fireEvent.click(screen.getByRole('button', { name: 'Save a backup' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be made');
    expect(app.reported).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('morsel.json is in your downloads.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stops the making of a file where that is asked for', async () => {
    const saveExport = vi.fn<TransferCases['saveExport']>(
      ({ signal, onProgress }) =>
        new Promise((resolve) => {
          onProgress?.({ done: 500, total: 2000 });
          signal?.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
        }),
    );
    await openTransfer({ saveExport });
    fireEvent.click(screen.getByRole('button', { name: 'Save a backup' }));
    await screen.findByText('500 of 2,000');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('Stopped. No file was saved.');
  });

  it('leads from a file over its preview to notes, and back', async () => {
    const { app, container } = await openTransfer();
    choose('hola,hello\nadiós,bye\n,nothing asked');
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    await screen.findByText('In: 2 notes, 2 cards.');
    expect(screen.getByText(/1 row has no question and stays out/)).toBeTruthy();
    expect(await barriers(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo this import' }));
    await screen.findByText('The import is taken back.');
    expect(await (await app.db()).count('notes')).toBe(0);
    expect(app.reported).toEqual([]);
  });

  it('says in one sentence why a file cannot be taken, and changes nothing', async () => {
    const { app, container } = await openTransfer();
    choose('{"cards":[]}', 'cards.json');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(
      'This JSON file is neither a Morsel backup nor a CrowdAnki deck.',
    );
    expect(alert.textContent).toContain('Nothing was changed.');
    expect(await barriers(container)).toEqual([]);
    expect(await (await app.db()).count('notes')).toBe(0);
  });

  it('shows the cards of a Markdown file before they come in, and its own decks', async () => {
    const { app, container } = await openTransfer();
    choose('#flashcards/Fruit\nmanzana:::apple\n\nA ==pear== is a fruit.', 'fruit.md');
    await screen.findByText('2 notes, 3 cards');
    expect(screen.getByText('It comes with its own deck')).toBeTruthy();
    expect(screen.queryByLabelText('Deck')).toBeNull();
    expect(screen.getByText('Markdown · Unicode (UTF-8)')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ lastChild }) => lastChild?.textContent)).toEqual([
      'Line 2',
      'Line 4',
    ]);
    expect(await barriers(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    await screen.findByText('In: 2 notes, 3 cards.');
    const decks = await (await app.db()).getAll('decks');
    expect(decks.map(({ name }) => name)).toEqual(['Fruit']);
    expect(app.reported).toEqual([]);
  });

  it('reads Markdown as rows where that is chosen, and back', async () => {
    await openTransfer();
    choose('# Fruit\n\n- manzana::apple', 'fruit.md');
    await screen.findByText('1 note, 1 card');
    fireEvent.change(screen.getByLabelText('What the text holds'), { target: { value: 'rows' } });
    await screen.findByLabelText('What Column 1 is');
    fireEvent.change(screen.getByLabelText('What the text holds'), {
      target: { value: 'markdown' },
    });
    await waitFor(() => expect(screen.queryByLabelText('What Column 1 is')).toBeNull());
    expect(screen.getByRole('list', { name: 'A look at its cards' }).textContent).toContain(
      'Line 3',
    );
  });

  it('says how a table is read', async () => {
    await openTransfer();
    choose('hola,at 10:30\nadiós,at 11:45');
    expect(await screen.findByText('Comma , · Unicode (UTF-8)')).toBeTruthy();
  });

  it('takes pasted lines', async () => {
    const { container } = await openTransfer();
    fireEvent.input(screen.getByLabelText('Paste lines'), {
      target: { value: 'la manzana :: the apple\nel gato, negro :: the cat, black' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Show preview' }));
    await screen.findByText('2 notes, 2 cards');
    expect(await barriers(container)).toEqual([]);
  });

  it('counts again when a column gets another meaning', async () => {
    await openTransfer();
    choose('a,b\nc,d');
    const roleOf = (column: number) => screen.getByLabelText(`What Column ${column} is`);
    await screen.findByLabelText('What Column 1 is');
    fireEvent.change(roleOf(1), { target: { value: 'skip' } });
    await screen.findByText(/2 rows have no answer yet/);
    expect(roleOf(2)).toHaveProperty('value', 'front');
    fireEvent.change(roleOf(2), { target: { value: 'tags' } });
    await screen.findByText(/Choose which column is the question/);
  });

  it('shows what a backup holds before it is restored', async () => {
    const { container } = await openTransfer();
    const { exportBackup } = await import('@/lib/services/transfer/export-backup');
    const { file } = madeOf(await exportBackup(await fakeApp()));
    choose(await file.text(), 'morsel.json');
    await screen.findByText('0 cards · 0 days of learning · 0 goals');
    expect(await barriers(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(screen.getByText('Safety copies')).toBeTruthy());
  });

  it('offers the copy of a library that the browser emptied until it is looked at (U-17)', async () => {
    const { exportBackup } = await import('@/lib/services/transfer/export-backup');
    const { file } = madeOf(await exportBackup(await fakeApp()));
    const restoreBackup = vi.fn(async () => ({ kind: 'cancelled' }) as const);
    const { container } = await openTransfer({
      loadPurge: async () => ({ kind: 'purged' }),
      loadSurvivingCopy: async () => ({ cards: 7, goals: 2, at: MONDAY_9AM, file }),
      restoreBackup,
    });
    expect(screen.getByRole('alert').textContent).toContain('A copy with 7 cards is safe');
    expect(await barriers(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
    await screen.findByRole('button', { name: 'Restore' });
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
    expect(screen.queryByRole('radio', { name: /^(Merge|Replace)/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Bring it back' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));
    // What came since stays.
    await waitFor(() =>
      expect(restoreBackup).toHaveBeenCalledWith(expect.objectContaining({ mode: 'merge' })),
    );
  });

  it('says what helps where the browser left no copy', async () => {
    await openTransfer({
      loadPurge: async () => ({ kind: 'purged' }),
      loadSurvivingCopy: async () => undefined,
    });
    expect(screen.getByRole('alert').textContent).toContain('A backup that you saved');
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
  });

  it('says that cards in other tabs wait while a backup is brought back', async () => {
    const { container } = await openTransfer({ restoreBackup: () => new Promise(() => undefined) });
    const { exportBackup } = await import('@/lib/services/transfer/export-backup');
    const { file } = madeOf(await exportBackup(await fakeApp()));
    choose(await file.text(), 'morsel.json');
    fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));
    await screen.findByText(/Cards in other tabs wait until this is through/);
    expect(await barriers(container)).toEqual([]);
  });
});
