import { describe, expect, it, vi } from 'vitest';
import { parseId, type ImportId } from '@/lib/domain/ids';
import { createReader } from '@/lib/interchange/reader';
import { rollBackUnfinishedImports } from '@/lib/services/transfer/roll-back-unfinished-imports';
import { importRow, runningImport } from '@/lib/services/transfer/running-import';
import { writeFile, type WritingWatch } from '@/lib/services/transfer/write-file';
import { DEVICE } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

const TOTAL = 450;

const START = {
  importId: parseId<ImportId>('import-1'),
  name: 'terms.csv',
  startedAt: 1,
  deviceId: DEVICE,
};

describe('writing a file', () => {
  it('gives way before each of its transactions and makes them as small as it is asked to', async () => {
    const nextPart = vi
      .fn(async () => 100)
      .mockResolvedValueOnce(25)
      .mockResolvedValueOnce(25);
    const { written, count } = await write({ nextPart });
    expect(written.kind).toBe('written');
    expect(await count('cards')).toBe(TOTAL);
    expect(nextPart).toHaveBeenCalledTimes(6);
  });

  it('tells how far it is, in the order of the file', async () => {
    const onProgress = vi.fn();
    await write({ onProgress });
    expect(onProgress.mock.calls.flat()).toEqual([100, 200, 300, 400, 450]);
  });

  it('has ended everything under way by the time it says that it was cancelled', async () => {
    const stop = new AbortController();
    const { written, count } = await write({
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    const notes = await count('notes');
    expect(written).toEqual({ kind: 'cancelled' });
    expect(notes).toBeLessThan(TOTAL);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await count('notes')).toBe(notes);
  });

  it('writes nothing more once its page is gone and others take out what it left', async () => {
    const app = await underWay();
    const nextPart = vi
      .fn(async () => 100)
      .mockResolvedValueOnce(100)
      .mockImplementationOnce(async () => {
        expect(await rollBackUnfinishedImports(app)).toEqual({ rolledBack: 1 });
        return 100;
      });
    await expect(write({ nextPart }, app)).rejects.toThrow('Import it again');
    const db = await app.db();
    expect([await db.count('notes'), await db.count('undos')]).toEqual([0, 0]);
  });
});

async function underWay(): Promise<FakeApp> {
  const row = importRow(runningImport(START), 'writing', 1);
  return fakeApp({ rows: { imports: [row] } });
}

async function write(watch: WritingWatch, given?: FakeApp) {
  const app = given ?? (await underWay());
  const db = await app.db();
  const reader = createReader();
  const lines = Array.from({ length: TOTAL }, (_, row) => `term ${row},meaning ${row}`);
  await reader.read({ file: new Blob([lines.join('\n')]), choices: {} });
  const job = { start: START, total: TOTAL, deck: 'Terms', duplicates: 'skip' as const };
  const written = await writeFile(app, reader, job, watch);
  return { written, count: (store: 'notes' | 'cards') => db.count(store) };
}
