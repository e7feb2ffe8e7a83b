import { describe, expect, it } from 'vitest';
import { readAnkiFile } from '@/lib/interchange/anki/read-package';
import { readSharedDeck, sharedDecks } from '@/tests/support/shared-decks';

const isThere = sharedDecks(/^hostile\//).length > 0;

describe.skipIf(!isThere)('a hostile package', () => {
  it.each([
    ['hostile/h01_truncated.apkg', 'badZip'],
    ['hostile/h02_zero_bytes.apkg', 'emptyFile'],
    ['hostile/h04_not_sqlite.apkg', 'ankiBroken'],
    ['hostile/h06_deflate_bomb_1200MiB.apkg', 'unpacksTooLarge'],
    ['hostile/h28_stub_only.apkg', 'ankiStub'],
  ])('%s is refused with a reason', async (file, code) => {
    expect(await readAnkiFile(new Blob([readSharedDeck(file)]))).toEqual({ kind: 'refused', code });
  });
});
