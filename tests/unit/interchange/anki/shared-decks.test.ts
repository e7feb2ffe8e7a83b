import { describe, expect, it } from 'vitest';
import { isAnkiFile, readAnkiFile } from '@/lib/interchange/anki/read-package';
import { readSharedDeck, sharedDecks } from '@/tests/support/shared-decks';

const decks = sharedDecks(/^(real|converted)\//);

describe.skipIf(decks.length === 0)('a package of other people', () => {
  it.each(decks.map((deck) => [deck.file, deck] as const))(
    '%s comes in with the counts that another reader found',
    async (file, deck) => {
      const whole = new Blob([readSharedDeck(file)]);
      expect(await isAnkiFile(whole)).toBe(true);
      const read = await readAnkiFile(whole);
      if ('kind' in read) throw new Error(read.code);
      const { collection, media, missingMedia, problems } = read;
      expect({
        notes: collection.notes.length,
        cards: collection.cards.length,
        revlog: collection.reviews.length,
        notetypes: collection.noteTypes.length,
        decks: collection.decks.length,
        media: media.length,
        missing: missingMedia.length,
        problems: problems.counts,
      }).toEqual({
        notes: deck.notes,
        cards: deck.cards,
        revlog: deck.revlog,
        notetypes: deck.notetypes,
        decks: deck.decks,
        media: deck.media_count ?? 0,
        missing: deck.media_missing ?? 0,
        problems: {},
      });
      const files = await Promise.all(media.map((medium) => medium.read()));
      expect(files.filter((bytes) => bytes === undefined)).toEqual([]);
    },
  );
});
