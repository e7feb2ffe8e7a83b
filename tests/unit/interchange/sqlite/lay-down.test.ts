import { beforeAll, describe, expect, it } from 'vitest';
import {
  BrokenDatabaseError,
  LargeDatabaseError,
} from '@/lib/interchange/sqlite/broken-database-error';
import type { DatabaseFile } from '@/lib/interchange/sqlite/lay-down';
import { withDatabase, type ForeignDatabase } from '@/lib/interchange/sqlite/open-database';
import { ankiDatabase, BASIC } from '@/tests/support/anki-database';

const NOTES = Array.from({ length: 300 }, (_, at) => ({
  id: at + 1,
  guid: `g${at}`,
  mid: BASIC.id,
  flds: 'question\x1fanswer '.repeat(4),
}));
const PAGE = 8192;
/** Places within the head. */
const [PAGE_COUNT, FREE_PAGES, COUNTED_FOR] = [28, 36, 92];

let whole: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  whole = await ankiDatabase({ notes: NOTES });
  expect(new DataView(whole.buffer).getUint16(16)).toBe(PAGE);
});

/** With numbers of its head changed. */
function changed(numbers: Readonly<Record<number, number>>): Uint8Array<ArrayBuffer> {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  for (const [place, number] of Object.entries(numbers)) view.setUint32(Number(place), number);
  return bytes;
}

function countNotes(file: Partial<DatabaseFile>): Promise<number> {
  return withDatabase({ most: whole.length, parts: [whole], ...file }, (database) =>
    countRows(database),
  );
}

function countRows(database: ForeignDatabase): number {
  let rows = 0;
  database.rows('notes', ['id'], () => (rows += 1));
  return rows;
}

describe('a database that comes part by part', () => {
  it.each([1, 7, 100, 5000])('is read from parts of %i bytes', async (size) => {
    const parts = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
      whole.subarray(at * size, (at + 1) * size),
    );
    expect(await countNotes({ parts })).toBe(NOTES.length);
  });

  it('ends where its head says, whatever stands behind', async () => {
    const behind = new Uint8Array(PAGE * 40).fill(7);
    expect(await countNotes({ parts: [whole, behind] })).toBe(NOTES.length);
  });

  it('has the size of its file where an old writer left the count to that', async () => {
    const bytes = changed({ [PAGE_COUNT]: 0, [COUNTED_FOR]: 99 });
    expect(await countNotes({ size: bytes.length, parts: [bytes] })).toBe(NOTES.length);
    await expect(countNotes({ parts: [bytes] })).rejects.toThrow(BrokenDatabaseError);
  });
});

describe('a database that cannot be one', () => {
  /** Says whether more was asked for than its first part. */
  function firstThen(first: Uint8Array) {
    const asked = { isMore: false };
    const parts = (function* () {
      yield first;
      asked.isMore = true;
      yield new Uint8Array(PAGE);
    })();
    return { asked, parts };
  }

  it('is refused by its first bytes where they are none of a database', async () => {
    const { asked, parts } = firstThen(new Uint8Array(PAGE).fill(65));
    await expect(countNotes({ parts })).rejects.toThrow(BrokenDatabaseError);
    expect(asked.isMore).toBe(false);
  });

  it('is refused by its head where it says that it is larger than it may be', async () => {
    const { asked, parts } = firstThen(changed({ [PAGE_COUNT]: 200_000 }).subarray(0, PAGE));
    await expect(countNotes({ parts })).rejects.toThrow(LargeDatabaseError);
    expect(asked.isMore).toBe(false);
  });

  it('is refused at the first page that is none', async () => {
    const { asked, parts } = firstThen(whole.slice().fill(200, PAGE * 2, PAGE * 3));
    await expect(countNotes({ parts })).rejects.toThrow(BrokenDatabaseError);
    expect(asked.isMore).toBe(false);
  });

  it('is refused where fewer bytes come than its head says', async () => {
    const parts = [whole.subarray(0, -PAGE)];
    await expect(countNotes({ parts })).rejects.toThrow(BrokenDatabaseError);
  });
});

it('a page that is free may hold anything', async () => {
  const pages = whole.length / PAGE + 1;
  const free = new Uint8Array(PAGE).fill(200);
  const head = changed({ [PAGE_COUNT]: pages, [FREE_PAGES]: 1 });
  const most = whole.length + PAGE;
  expect(await countNotes({ most, parts: [head, free] })).toBe(NOTES.length);
});
