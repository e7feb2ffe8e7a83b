import { cardIdOf, parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import type { Candidates, QueueCard, TabEvent, TabLimits } from '@/lib/domain/queue/candidates';
import { HOUR, MINUTE } from '@/lib/domain/time/duration';
import { MONDAY_9AM } from './factories';

/** A due review of a note of its own. */
export function aQueueCard(name: string, given: Partial<QueueCard> = {}): QueueCard {
  const noteId = given.noteId ?? parseId<NoteId>(name);
  return {
    cardId: cardIdOf(noteId, 0),
    noteId,
    deckId: parseId<DeckId>('deck-1'),
    phase: 'review',
    dueAt: MONDAY_9AM - HOUR,
    ...given,
  };
}

/** So many reviews, in turn of two decks. */
export function queueCards(count: number, prefix = 'note', given: Partial<QueueCard> = {}) {
  return Array.from({ length: count }, (_none, at) =>
    aQueueCard(`${prefix}-${at}`, { deckId: parseId<DeckId>(`deck-${at % 2}`), ...given }),
  );
}

export function someCandidates(given: Partial<Candidates> = {}): Candidates {
  return {
    learning: [],
    due: [],
    fresh: [],
    spare: [],
    recent: [],
    dueCount: given.due?.length ?? 0,
    spentMs: 0,
    tabAnswers: 0,
    ...given,
  };
}

export function someLimits(given: Partial<TabLimits> = {}): TabLimits {
  return {
    rhythm: 'every',
    budgetMs: 8 * MINUTE,
    cardMs: 8000,
    dayStart: MONDAY_9AM - 5 * HOUR,
    isHectic: false,
    extra: 0,
    leased: [],
    ...given,
  };
}

/** A tab that showed the card. */
export function looked({ cardId, deckId }: QueueCard, at: number): TabEvent {
  return { kind: 'card', at, cardId, deckId };
}
