import { describe, expect, it } from 'vitest';
import { readAnkiFile } from '@/lib/interchange/anki/read-package';
import { readZoneOffset } from '@/lib/interchange/anki/read-zone-offset';
import type { ForeignDatabase } from '@/lib/interchange/sqlite/open-database';
import { readSharedDeck, sharedDecks } from '@/tests/support/shared-decks';

/** A database whose `config` has these rows; without any it has no such table. */
function aDatabase(config?: Readonly<Record<string, string>>): ForeignDatabase {
  const rows = Object.entries(config ?? {});
  return {
    tables: new Set(config && ['config']),
    rows: (_table, _columns, onRow) => {
      for (const row of rows) {
        const text = (column: number) => row[column] ?? '';
        onRow({ text, integer: () => 0, id: () => 0, bytes: () => new Uint8Array() });
      }
    },
  };
}

describe('where a collection was made', () => {
  it.each([
    ['New York, before schema 15', '{"schedVer":2,"creationOffset":300}', -300],
    ['Brisbane', '{"creationOffset":-600}', 600],
    ['London, never minus nothing', '{"creationOffset":0}', 0],
    ['not noted', '{"schedVer":1}', undefined],
    ['no JSON', '{', undefined],
    ['no object', '7', undefined],
    ['a text', '{"creationOffset":"300"}', undefined],
    ['off the Earth', '{"creationOffset":99999}', undefined],
  ])('%s', (_place, conf, minutes) => {
    expect(readZoneOffset(aDatabase(), conf)).toBe(minutes);
  });

  it('stands in a row of its own since schema 15', () => {
    const config = { schedVer: '2', creationOffset: '-60' };
    expect(readZoneOffset(aDatabase(config), '')).toBe(60);
    expect(readZoneOffset(aDatabase({}), '')).toBeUndefined();
  });
});

const decks = sharedDecks(/danhowden|schema16|pedscoffee.*apkg/);

describe.skipIf(decks.length === 0)('collections of other people', () => {
  it.each([
    ['real/danhowden_spanish-small.apkg', -300],
    ['real/ankidroid_schema16.anki2', 60],
    ['real/pedscoffee_ExampleDeck.apkg', -300],
  ])('%s was made %d minutes ahead of UTC', async (file, minutes) => {
    const read = await readAnkiFile(new Blob([readSharedDeck(file)]));
    if ('kind' in read) throw new Error(read.code);
    expect(read.collection.zoneOffset).toBe(minutes);
  });
});
