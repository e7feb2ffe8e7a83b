import { describe, expect, it } from 'vitest';
import { projectHistory } from '@/lib/domain/review/live-entries';
import { importedCard } from '@/lib/interchange/anki/imported-card';
import { readAnkiFile } from '@/lib/interchange/anki/read-package';
import { anImportContext } from '@/tests/support/anki-rows';
import { MONDAY_9AM } from '@/tests/support/factories';
import { readSharedDeck, sharedDecks } from '@/tests/support/shared-decks';

const decks = sharedDecks(/^(real|converted)\/|h15/).filter(({ cards = 1 }) => cards > 0);

describe.skipIf(decks.length === 0)('the cards of other people', () => {
  it.each(decks.map(({ file }) => file))(
    'of %s come in, each where its history led',
    async (file) => {
      const read = await readAnkiFile(new Blob([readSharedDeck(file)]));
      if ('kind' in read) throw new Error(read.code);
      const { collection } = read;
      for (const card of collection.cards) {
        const reviews = collection.reviews.filter(({ cardId }) => cardId === card.id);
        const context = anImportContext();
        const { schedule, entries } = importedCard({ card, reviews, collection, context });
        expect(projectHistory(entries).schedule).toEqual(schedule);
        expect(schedule.lastReviewedAt ?? 0).toBeLessThanOrEqual(MONDAY_9AM);
      }
      expect(collection.cards.length).toBeGreaterThan(0);
    },
  );
});
