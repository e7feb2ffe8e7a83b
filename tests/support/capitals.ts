import type { DeckOptions } from '@/lib/domain/deck/deck';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import type { Schedule } from '@/lib/domain/review/schedule';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from './factories';

const CAPITALS = [
  ['Peru', 'Lima'],
  ['Austria', 'Vienna'],
  ['Norway', 'Oslo'],
  ['Portugal', 'Lisbon'],
  ['Kenya', 'Nairobi'],
  ['Cuba', 'Havana'],
  ['Japan', 'Tokyo'],
  ['Mongolia', 'Ulaanbaatar'],
] as const;

/** A deck that asks for capitals, "Capital of Peru" first; its cards have `schedule`, or are new. */
export function capitals(options: DeckOptions, schedule?: Schedule) {
  const deckId = parseId<DeckId>('capitals');
  const ids = CAPITALS.map(([country]) => parseId<NoteId>(country.toLowerCase()));
  return {
    decks: [aDeck({ id: deckId, name: 'Capitals', options })],
    noteTypes: [aNoteType()],
    notes: CAPITALS.map(([country, back], at) => {
      const fields = { front: `Capital of ${country}`, back };
      return aNote({ id: ids[at] ?? parseId('none'), deckId, fields, textKey: country });
    }),
    cards: ids.map((noteId, newPosition) =>
      aCard({ noteId, deckId, newPosition, ...(schedule && { schedule }) }),
    ),
  };
}

/** A schedule of a card in review that is due since a day, as firm as given. */
export function dueSchedule(
  given: Pick<Schedule, 'stability' | 'difficulty'>,
  now = MONDAY_9AM,
): Schedule {
  const DAY = 86_400_000;
  const intervalDays = Math.round(given.stability ?? 10);
  const lastDay = Math.floor((now - 4 * 3_600_000) / DAY) - intervalDays - 1;
  return {
    phase: 'review',
    step: 0,
    reps: 5,
    lapses: 0,
    ...given,
    lastDay,
    intervalDays,
    dueAt: now - DAY,
  };
}
