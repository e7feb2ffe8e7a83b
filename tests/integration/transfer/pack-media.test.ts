import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import type { MediaRow } from '@/lib/storage/rows';
import { aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { LIBRARY, pack } from '@/tests/support/pack';

const hash = (digit: string) => digit.repeat(64);

function aMedium(digit: string, names: readonly string[]): MediaRow {
  return { id: hash(digit), bytes: new Blob([`bytes of ${digit}`]), mime: 'image/png', names };
}

/** A picture in each deck, both called alike, one that only a style names, one that nothing names. */
const ROWS = {
  ...LIBRARY,
  noteTypes: [aNoteType({ css: '@font-face { src: url("_font.woff"); }' })],
  notes: [
    aNote({ fields: { front: `<img src="media:${hash('a')}/dog.png">`, back: 'x' } }),
    aNote({
      id: parseId('note-2'),
      fields: { front: 'y', back: `[sound:media:${hash('b')}/dog.png] <img src="gone.png">` },
    }),
  ],
  media: [
    aMedium('a', ['dog.png']),
    aMedium('b', ['dog.png']),
    aMedium('c', ['_font.woff']),
    aMedium('d', ['left over.png']),
  ],
};

describe('the media of a package', () => {
  it('are numbered, named once, and named so in the fields', async () => {
    const { media, notes, entries, counts } = await pack(await fakeApp({ rows: ROWS }));
    expect(notes.map(({ flds }) => flds)).toEqual([
      '<img src="dog.png">\x1fx',
      'y\x1f[sound:dog-bbbbbbbb.png] <img src="gone.png">',
    ]);
    expect(media).toEqual({
      '0': 'dog.png',
      '1': 'dog-bbbbbbbb.png',
      '2': '_font.woff',
      '3': 'left over.png',
    });
    expect(new TextDecoder().decode(entries['1'])).toBe('bytes of b');
    expect(counts.media).toBe(4);
  });

  it('of one deck are those that its notes and styles name', async () => {
    const app = await fakeApp({ rows: ROWS });
    const { media } = await pack(app, { deckId: parseId('deck-2') });
    expect(Object.values(media)).toEqual(['dog.png', '_font.woff']);
  });

  it('that are not stored are not listed', async () => {
    const app = await fakeApp({ rows: { ...ROWS, media: ROWS.media.slice(1) } });
    const { media } = await pack(app);
    expect(Object.values(media)).not.toContain('dog.png');
  });
});
