import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, type ReadOutcome } from '@/lib/interchange/reader';
import {
  readSafeHtml,
  readSafeText,
  writeSafeHtml,
  writeSafeText,
} from '@/lib/interchange/text/formula-safe';
import { tableCell } from '@/lib/interchange/text/write-table';
import { splitRows } from '@/lib/interchange/text/split-rows';

async function readAny(content: BlobPart): Promise<ReadOutcome> {
  const reader = createReader();
  const read = await reader.read({ file: new Blob([content]), choices: {} });
  if (read.kind === 'text' || read.kind === 'cards') {
    const notes = await reader.notes({ from: 0, count: 1000, deckKey: 'd' });
    expect(notes).toHaveLength(Math.min(1000, read.counts.notes));
    expect(new Set(notes.map((note) => note.id)).size).toBe(notes.length);
  }
  return read;
}

/** Text full of what parsers trip over. */
const PIECES = [
  '" "" , \t ; | :: a é {{c1:: }} {" [{" \uFEFF \0'.split(' '),
  ['\n', '\r\n', '\r', ' :: ', '#separator:', '#tags:x', '#guid column:1\n'],
  ['<img src=x onerror=1>'],
].flat();
const trap = fc.constantFrom(...PIECES);

describe('any bytes at all', () => {
  it('are taken or refused, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(['text', 'cards', 'refused', 'backup']).toContain(
          (await readAny(new Uint8Array(bytes))).kind,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('made of separators, quotes and headers are taken or refused, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(trap, { maxLength: 60 }), async (parts) => {
        expect(['text', 'cards', 'refused']).toContain((await readAny(parts.join(''))).kind);
      }),
      { numRuns: 300 },
    );
  });

  // With time that grows faster than the text these would not end before the test's limit.
  it.each(['"a""b\n', '"",', '"\n', '"a,"b\n', ',"'])(
    '%j many times over is read to its end',
    (piece) => {
      const rows = splitRows(piece.repeat(60_000), { separator: ',' });
      expect(rows.length).toBeGreaterThan(0);
    },
  );
});

describe('CSV', () => {
  it('comes back as it went out, formulas apart', () => {
    const cell = fc.string().filter((text) => !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const csv = rows.map((row) => `${row.map(tableCell).join(',')}\r\n`).join('');
        expect(splitRows(csv, { separator: ',' }).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('never starts a cell with %j', (text) => {
    expect(writeSafeHtml(text)).toMatch(/^&#/);
    expect(writeSafeText(text)).toMatch(/^'/);
  });

  it('gives a formula back as the text it was', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      "'",
      '&#61;',
      '&#00043;',
      '&#9;',
      '',
    );
    fc.assert(
      fc.property(start, fc.string(), (sign, rest) => {
        expect(readSafeHtml(writeSafeHtml(sign + rest))).toBe(sign + rest);
        expect(readSafeText(writeSafeText(sign + rest))).toBe(sign + rest);
      }),
    );
  });
});
