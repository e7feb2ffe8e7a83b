import { DAY } from '@/lib/domain/time/duration';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import type { Database, Rows } from '@/tests/e2e/support/database';

const CHUNK = 1_000;
const DECKS = 8;

/** Puts `count` cards in eight decks: a tenth new, a hundredth due, the rest resting. */
export async function putLibrary(database: Database, count: number, now: number): Promise<void> {
  await database.put({
    noteTypes: [aNoteType()],
    decks: Array.from({ length: DECKS }, (_, place) =>
      aDeck({ id: deckId(place), name: `Deck ${place + 1}` }),
    ),
  });
  for (let from = 0; from < count; from += CHUNK) {
    await database.put(chunkOf(from, Math.min(count, from + CHUNK), now));
  }
}

function chunkOf(from: number, until: number, now: number): Rows {
  const numbers = Array.from({ length: until - from }, (_, place) => from + place);
  return {
    notes: numbers.map((number) => {
      const front = `What does word ${number} mean in a sentence of ordinary length?`;
      const fields = { front, back: `It means ${number}, said in a few plain words.` };
      const textKey = front.toLowerCase().slice(0, 64);
      const tags = [`topic::${number % 40}`];
      return aNote({ id: noteId(number), deckId: deckId(number % DECKS), fields, tags, textKey });
    }),
    cards: numbers.map((number) => cardOf(number, now)),
  };
}

function cardOf(number: number, now: number): ReturnType<typeof aCard> {
  const place = { noteId: noteId(number), deckId: deckId(number % DECKS), newPosition: number };
  if (number % 10 === 0) return aCard(place);
  const isDue = number % 100 === 1;
  const lastReviewedAt = now - 10 * DAY;
  const dueAt = isDue ? now - DAY : now + (1 + (number % 90)) * DAY;
  return aCard({
    ...place,
    head: parseId(`entry-${number}`),
    schedule: {
      phase: 'review',
      stability: 12,
      difficulty: 5,
      step: 0,
      reps: 3,
      lapses: 0,
      lastReviewedAt,
      lastDay: Math.floor(lastReviewedAt / DAY),
      intervalDays: Math.max(1, Math.round((dueAt - lastReviewedAt) / DAY)),
      dueAt,
    },
  });
}

function deckId(place: number): DeckId {
  return parseId<DeckId>(`bench-deck-${place}`);
}

function noteId(number: number): NoteId {
  return parseId<NoteId>(`bench-note-${String(number).padStart(6, '0')}`);
}
