import { describe, expect, it } from 'vitest';
import { readPackage } from '@/lib/interchange/anki/package-content';
import { BASIC, type WrittenNoteType } from '@/tests/support/anki-database';
import { ankiPackage, type PackageContent } from '@/tests/support/anki-package';
import { PNG } from '@/tests/support/media-bytes';

async function previewOf(content: Omit<PackageContent, 'generation'>) {
  const read = await readPackage(new Blob([await ankiPackage({ generation: 1, ...content })]));
  if ('kind' in read) throw new Error(read.code);
  return read.preview;
}

const note = (flds: string, guid = flds) => ({ id: 1, guid, mid: BASIC.id, flds });
const CARD = { id: 1, nid: 1, did: 1, ord: 0 };
const withFront = (front: string): WrittenNoteType => ({
  ...BASIC,
  templates: [{ name: 'Card 1', front, back: '{{Back}}' }],
});

describe('the preview of a package', () => {
  it('shows cards with the pictures of the file, as their author styled them', async () => {
    const preview = await previewOf({
      collection: {
        noteTypes: [{ ...BASIC, css: '.card { color: teal; }' }],
        notes: [note('<img class="x" src="my%20dog.png"> <img src="gone.png">\x1fdog')],
        cards: [CARD],
      },
      media: { 'my dog.png': PNG },
    });
    const [card] = preview.sample;
    expect(card?.front).toContain(
      `<img class="x" src="data:image/png;base64,${Buffer.from(PNG).toString('base64')}">`,
    );
    expect(card?.front).toContain('<img src="gone.png">');
    expect(card?.author).toEqual({ ordinal: 0, css: '.card { color: teal; }' });
    expect(preview.missing).toEqual(['gone.png']);
  });

  it('stays small where one card names a large picture a thousand times', async () => {
    const large = new Uint8Array(390_000);
    large.set(PNG);
    const [card] = (
      await previewOf({
        collection: { notes: [note(`${'<img src="a.png">'.repeat(1000)}\x1fx`)], cards: [CARD] },
        media: { 'a.png': large },
      })
    ).sample;
    expect(card?.front.match(/data:image/g)?.length).toBeGreaterThan(1);
    expect(`${card?.front}${card?.back}`.length).toBeLessThan(5_500_000);
  });

  it('counts pictures of the net apart from those that are missing', async () => {
    const { counts } = await previewOf({
      collection: { notes: [note('<img src="https://a.example/b.png">\x1fx')], cards: [CARD] },
    });
    expect(counts).toMatchObject({ netPictures: 1, missingMedia: 0 });
  });

  it.each([
    ['{{Front}}<script>run()</script>', 1, 'a script'],
    ['<b onclick="run()">{{Front}}</b>', 1, 'what runs at a press'],
    ['<a href="javascript:run()">{{Front}}</a>', 1, 'an address that runs'],
    ['{{Front}} <p class="only">one = two</p>', undefined, 'none of them'],
  ])('names note types with scripts: %s is %j, %s', async (front, count, _reason) => {
    const { problems } = await previewOf({
      collection: { noteTypes: [withFront(front)], notes: [note('a\x1fb')], cards: [CARD] },
    });
    expect(problems.counts.scripts).toBe(count);
  });
});
