import type { DeckId } from '@/lib/domain/ids';
import { SAMPLE_KEYS, sampleDeckId, type SampleKey } from '@/lib/domain/sample/sample-deck';
import { LESSONS_OF_DECK } from '@/lib/domain/sample/sample-lessons';
import type { App } from '@/lib/services/app';
import { loadPackagedDeck } from './load-packaged-deck';

/** A starter deck as it is offered. */
export interface OfferedDeck {
  readonly key: SampleKey;
  readonly deckId: DeckId;
  readonly title: string;
  readonly description: string;
  readonly cardCount: number;
  /** Short lessons that come along. */
  readonly lessonCount: number;
  /** It lies in the library now. */
  readonly isIn: boolean;
}

/** The starter decks, and which of them are in the library. */
export async function loadSampleDecks(app: App): Promise<readonly OfferedDeck[]> {
  const db = await app.db();
  return Promise.all(
    SAMPLE_KEYS.map(async (key) => {
      const deckId = sampleDeckId(key);
      const [file, deck] = await Promise.all([loadPackagedDeck(key), db.get('decks', deckId)]);
      const isIn = deck !== undefined && deck.deletedAt === undefined;
      const { title, description, cards } = file;
      const lessonCount = LESSONS_OF_DECK[key].length;
      return { key, deckId, title, description, cardCount: cards.length, lessonCount, isIn };
    }),
  );
}
