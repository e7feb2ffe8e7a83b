import type { Card } from '@/lib/domain/card/card';
import type { CardId, DeckId, DraftId, EntryId, LessonId, NoteId } from '@/lib/domain/ids';
import type { Phase } from '@/lib/domain/review/schedule';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';

/** What the queue knows of a card. */
export interface QueueCard {
  readonly cardId: CardId;
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly phase: Phase;
  readonly head?: EntryId;
  readonly dueAt?: EpochMs;
}

/** Something that was on a tab, or happened to what was. */
export interface TabEvent {
  readonly kind: 'card' | 'lesson' | 'draft' | 'nothing' | 'answered' | 'skipped';
  readonly at: EpochMs;
  readonly cardId?: CardId;
  readonly deckId?: DeckId;
}

/** Everything that a tab could show, each list with the best first. Read in one go. */
export interface Candidates {
  /** Inside their steps, due or not. */
  readonly learning: readonly QueueCard[];
  readonly due: readonly QueueCard[];
  /** New cards that today's number still allows. */
  readonly fresh: readonly QueueCard[];
  /** What "Five more" brings when nothing else is left: further new cards, then the soonest due. */
  readonly spare: readonly QueueCard[];
  readonly lesson?: { readonly lessonId: LessonId; readonly isInvitation: boolean };
  readonly draft?: { readonly draftId: DraftId };
  /** Newest first. */
  readonly recent: readonly TabEvent[];
  /** All reviews due today, as far as counted. Never shown. */
  readonly dueCount: number;
  readonly spentMs: DurationMs;
  /** Cards answered on tabs today. */
  readonly tabAnswers: number;
}

/** What a day and a person allow. */
export interface TabLimits {
  readonly rhythm: 'every' | 'calm';
  readonly budgetMs: DurationMs;
  /** Usual time of one card. */
  readonly cardMs: DurationMs;
  readonly dayStart: EpochMs;
  readonly isHectic: boolean;
  /** Cards asked for on top of the budget that are not answered yet. */
  readonly extra: number;
  /** Cards that other tabs show now. */
  readonly leased: readonly CardId[];
}

/** The one thing of a tab. */
export type TabChoice =
  | { readonly kind: 'card'; readonly card: QueueCard }
  | { readonly kind: 'lesson'; readonly lessonId: LessonId; readonly isInvitation: boolean }
  | { readonly kind: 'draft'; readonly draftId: DraftId }
  /** `canMore`: "Five more" would bring something. */
  | { readonly kind: 'done'; readonly canMore: boolean }
  /** `calm`: a burst of tabs. `empty`: there is nothing to learn yet. */
  | { readonly kind: 'plain'; readonly reason: 'calm' | 'empty' };

/** The queue's view of a card. */
export function toQueueCard(card: Card): QueueCard {
  const { id, noteId, deckId, schedule, head } = card;
  const { phase, dueAt } = schedule;
  return {
    cardId: id,
    noteId,
    deckId,
    phase,
    ...(head !== undefined && { head }),
    ...(dueAt !== undefined && { dueAt }),
  };
}
