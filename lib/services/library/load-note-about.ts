import type { Card } from '@/lib/domain/card/card';
import { idMadeAt } from '@/lib/domain/id-made-at';
import type { CardId, NoteId } from '@/lib/domain/ids';
import type { NoteType } from '@/lib/domain/note/note-type';
import { liveEntries } from '@/lib/domain/review/live-entries';
import type { Rating } from '@/lib/domain/review/rating';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { readHistory } from '@/lib/storage/read-history';
import { readIn } from '@/lib/storage/transact';

/** What became of one card of a note. */
export interface CardAbout {
  readonly cardId: CardId;
  /** Of its template; of a cloze its number. */
  readonly name: string;
  readonly state: 'new' | 'learning' | 'review' | 'suspended' | 'resting';
  /** When it is asked again. */
  readonly dueAt?: EpochMs;
  /** Days until recall falls to 90 %. */
  readonly stabilityDays?: number;
  readonly lapses: number;
  readonly flag?: number;
  /** The last answers, the newest first. */
  readonly answers: readonly { readonly at: EpochMs; readonly rating: Rating }[];
}

export interface NoteAbout {
  /** When it was written; absent where its id does not tell. */
  readonly addedAt?: EpochMs;
  readonly changedAt: EpochMs;
  readonly cards: readonly CardAbout[];
}

const ANSWERS_SHOWN = 5;

/** What lies behind a note: since when it is there, and how its cards are doing. */
export async function loadNoteAbout(
  app: App,
  { noteId }: { noteId: NoteId },
): Promise<NoteAbout | undefined> {
  const today = learnerDay(app.now(), dayRule(app, await app.settings.load()));
  const stores = ['notes', 'noteTypes', 'cards', 'histories', 'packs'] as const;
  return readIn(await app.db(), stores, async (tx) => {
    const note = await tx.objectStore('notes').get(noteId);
    if (note === undefined) return undefined;
    const [noteType, cards] = await Promise.all([
      tx.objectStore('noteTypes').get(note.noteTypeId),
      readCardsOfNote(tx, noteId),
    ]);
    const live = cards
      .filter((card) => card.deletedAt === undefined)
      .toSorted((a, b) => a.ordinal - b.ordinal);
    const histories = await Promise.all(live.map((card) => readHistory(tx, card)));
    const addedAt = idMadeAt(noteId);
    return {
      ...(addedAt !== undefined && { addedAt }),
      changedAt: note.stamp,
      cards: live.map((card, at) => cardAbout(card, noteType, today, histories[at] ?? [])),
    };
  });
}

function cardAbout(
  card: Card,
  noteType: NoteType | undefined,
  today: number,
  entries: Parameters<typeof liveEntries>[0],
): CardAbout {
  const { schedule, dueAt, flag } = card;
  const answers = liveEntries(entries).flatMap((entry) =>
    entry.type === 'review' ? [{ at: entry.at, rating: entry.rating }] : [],
  );
  return {
    cardId: card.id,
    name: nameOf(card.ordinal, noteType),
    state: stateOf(card, today),
    ...(dueAt !== undefined && { dueAt }),
    ...(schedule.stability !== undefined && { stabilityDays: schedule.stability }),
    lapses: schedule.lapses,
    ...(flag !== undefined && flag > 0 && { flag }),
    answers: answers.slice(-ANSWERS_SHOWN).toReversed(),
  };
}

function nameOf(ordinal: number, noteType: NoteType | undefined): string {
  const template = noteType?.templates.find((one) => one.ordinal === ordinal);
  const isNamed = noteType?.kind === 'standard' && template !== undefined;
  return isNamed ? template.name : String(ordinal + 1);
}

function stateOf(card: Card, today: number): CardAbout['state'] {
  if (card.suspendedAt !== undefined) return 'suspended';
  if (card.buriedUntilDay !== undefined && card.buriedUntilDay > today) return 'resting';
  const { phase } = card.schedule;
  return phase === 'new' || phase === 'review' ? phase : 'learning';
}
