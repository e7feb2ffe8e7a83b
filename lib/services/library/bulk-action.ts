import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { nextStamp } from '@/lib/domain/document';
import type { DeckId, DeviceId, EntryId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import { entryAt } from '@/lib/domain/review/answer';
import type { ResetEntry } from '@/lib/domain/review/history';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { asTombstone } from '@/lib/services/undo/as-tombstone';
import type { Change } from '@/lib/services/undo/write-with-undo';
import { readHistory, type HistoryStores } from '@/lib/storage/read-history';
import type { Reads } from '@/lib/storage/transact';

/** What is done to each of many notes: plain data, so that whoever finishes it can read it. */
export type BulkAction =
  | { readonly kind: 'delete' }
  /** Deletes the notes that lie in these decks when their turn comes. */
  | { readonly kind: 'deleteDecks'; readonly deckIds: readonly DeckId[] }
  | { readonly kind: 'move'; readonly deckId: DeckId }
  | { readonly kind: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'suspend'; readonly isSuspended: boolean }
  /** Without a flag: takes it away. */
  | { readonly kind: 'flag'; readonly flag?: number }
  | { readonly kind: 'reset'; readonly when: Pick<ResetEntry, 'at' | 'day' | 'zoneOffset'> };

export interface NoteAndCards {
  readonly note: Note;
  /** Live cards of the note. */
  readonly cards: readonly Card[];
}

/** When and where a row is changed. */
export interface ChangeMark {
  readonly now: EpochMs;
  readonly deviceId: DeviceId;
}

export interface ChangeContext extends ChangeMark {
  readonly newId: App['newId'];
  /** For reading what else a change needs; database calls only. */
  readonly tx: Reads<'decks' | 'notes' | HistoryStores>;
}

/** The rows that change for one note; none where it is so already. */
export async function changesOf(
  action: BulkAction,
  { note, cards }: NoteAndCards,
  context: ChangeContext,
): Promise<readonly Change[]> {
  switch (action.kind) {
    case 'delete':
      return deletion(note, cards, context);
    case 'deleteDecks':
      return action.deckIds.includes(note.deckId) ? deletion(note, cards, context) : [];
    case 'move':
      return moved(action.deckId, { note, cards }, context);
    case 'tag':
      return tagged(action, note, context);
    case 'suspend':
      return cards
        .filter((card) => (card.suspendedAt !== undefined) !== action.isSuspended)
        .map(({ suspendedAt: _before, ...card }) =>
          cardChange({ ...card, ...(action.isSuspended && { suspendedAt: context.now }) }, context),
        );
    case 'flag':
      return cards
        .filter((card) => card.flag !== action.flag)
        .map(({ flag: _before, ...card }) =>
          cardChange({ ...card, ...(action.flag !== undefined && { flag: action.flag }) }, context),
        );
    case 'reset':
      return started(action.when, cards, context);
  }
}

function deletion(note: Note, cards: readonly Card[], mark: ChangeMark): Change[] {
  return [
    noteChange(asTombstone(note, mark.now), mark),
    ...cards.map((card) => cardChange({ ...card, deletedAt: mark.now }, mark)),
  ];
}

/** To a deck that is gone, nothing moves. */
async function moved(
  deckId: DeckId,
  { note, cards }: NoteAndCards,
  context: ChangeContext,
): Promise<Change[]> {
  const target = await context.tx.objectStore('decks').get(deckId);
  if (target === undefined || target.deletedAt !== undefined) return [];
  return [
    ...(note.deckId === deckId ? [] : [noteChange({ ...note, deckId }, context)]),
    ...cards
      .filter((card) => card.deckId !== deckId)
      .map((card) => cardChange({ ...card, deckId }, context)),
  ];
}

function tagged(
  { add, remove }: BulkAction & { kind: 'tag' },
  note: Note,
  mark: ChangeMark,
): Change[] {
  const kept = note.tags.filter((tag) => !remove.includes(tag));
  const tags = [...new Set([...kept, ...add])];
  const isSame = tags.length === note.tags.length && tags.every((tag) => note.tags.includes(tag));
  return isSame ? [] : [noteChange({ ...note, tags }, mark)];
}

/** Learned cards start again as new; their histories keep every answer. */
async function started(
  when: Pick<ResetEntry, 'at' | 'day' | 'zoneOffset'>,
  cards: readonly Card[],
  context: ChangeContext,
): Promise<Change[]> {
  const learned = cards.filter((card) => card.schedule.phase !== 'new');
  const known = await Promise.all(learned.map((card) => readHistory(context.tx, card)));
  return learned.flatMap((card, place) => {
    const past = known[place] ?? [];
    const entry: ResetEntry = {
      ...when,
      at: entryAt(when.at, past.length > 0 ? Math.max(...past.map(({ at }) => at)) : undefined),
      type: 'reset',
      id: context.newId<EntryId>(),
      deckId: card.deckId,
      deviceId: context.deviceId,
      after: NEW_SCHEDULE,
    };
    const entries = [...past, entry];
    return [
      cardChange({ ...card, schedule: NEW_SCHEDULE, head: entry.id }, context),
      { store: 'histories' as const, key: card.id, next: { cardId: card.id, entries } },
    ];
  });
}

function noteChange(note: Note, { now, deviceId }: ChangeMark): Change {
  const next = { ...note, stamp: nextStamp(now, note), deviceId };
  return { store: 'notes', key: note.id, next };
}

/** A card's row with a new stamp and its index keys as its state wants them. */
export function cardChange(card: Card, { now, deviceId }: ChangeMark): Change {
  const next = withIndexKeys({ ...card, stamp: nextStamp(now, card), deviceId });
  return { store: 'cards', key: card.id, next };
}
