import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { freeDot } from '@/lib/domain/deck/deck-dot';
import { nextStamp, type Stamped } from '@/lib/domain/document';
import type { CardId, DeckId, DeviceId } from '@/lib/domain/ids';
import type { SampleKey } from '@/lib/domain/sample/sample-deck';
import { LESSONS_OF_DECK } from '@/lib/domain/sample/sample-lessons';
import { sampleRows } from '@/lib/domain/sample/sample-rows';
import type { App } from '@/lib/services/app';
import { putSampleLessons, readSampleLessons } from '@/lib/services/lessons/sample-lessons';
import { moveDue } from '@/lib/services/review/move-due';
import { transact } from '@/lib/storage/transact';
import { loadPackagedDeck } from './load-packaged-deck';

const STORES = ['decks', 'noteTypes', 'notes', 'cards', 'dueDays', 'lessons'] as const;

export interface AddedSample {
  /** `alreadyIn`: nothing of the deck was written. */
  readonly kind: 'added' | 'alreadyIn';
  readonly deckId: DeckId;
  /** In the order in which they are learned. */
  readonly cardIds: readonly CardId[];
}

/**
 * Puts a starter deck into the library and its short lessons into theirs, all or nothing: the page
 * that asked may close any moment. A card that was answered before comes back as it was.
 */
export async function addSampleDeck(app: App, { key }: { key: SampleKey }): Promise<AddedSample> {
  const [file, lessons] = await Promise.all([
    loadPackagedDeck(key),
    readSampleLessons(LESSONS_OF_DECK[key]),
  ]);
  const rows = sampleRows(file);
  const db = await app.db();
  const mark = { now: app.now(), deviceId: await app.deviceId() };
  const cardIds = rows.cards.map((card) => card.id);
  let lessonCount = 0;
  const kind = await transact(db, STORES, async (tx) => {
    lessonCount = await putSampleLessons(tx, app, { found: lessons, deviceId: mark.deviceId });
    const decks = tx.objectStore('decks');
    const all = await decks.getAll();
    const deck = all.find((one) => one.id === rows.deck.id);
    if (deck !== undefined && deck.deletedAt === undefined) return 'alreadyIn' as const;
    const cards = tx.objectStore('cards');
    const notes = tx.objectStore('notes');
    const types = tx.objectStore('noteTypes');
    const [oldType, ...oldCards] = await Promise.all([
      types.get(rows.noteType.id),
      ...rows.cards.map((card) => cards.get(card.id)),
    ]);
    const oldNotes = await Promise.all(rows.notes.map((note) => notes.get(note.id)));
    const nextCards = rows.cards.map((card, at) =>
      keepSchedule(stamped(card, oldCards[at], mark), oldCards[at]),
    );
    await Promise.all([
      moveDue(
        tx,
        nextCards.map((after, at) => ({ before: oldCards[at], after })),
      ),
      decks.put(stamped({ ...rows.deck, dot: freeDot(rows.deck.id, all) }, deck, mark)),
      types.put(stamped(rows.noteType, oldType, mark)),
      ...rows.notes.map((note, at) => notes.put(stamped(note, oldNotes[at], mark))),
      ...nextCards.map((card) => cards.put(card)),
    ]);
    return 'added' as const;
  });
  if (kind === 'added' || lessonCount > 0) app.publish(STORES);
  return { kind, deckId: rows.deck.id, cardIds };
}

interface Mark {
  readonly now: number;
  readonly deviceId: DeviceId;
}

function stamped<Row extends object>(row: Row, previous: Stamped | undefined, mark: Mark) {
  return { ...row, stamp: nextStamp(mark.now, previous), deviceId: mark.deviceId };
}

function keepSchedule(card: Card, previous: Card | undefined): Card {
  if (previous === undefined) return card;
  const { schedule, head } = previous;
  return withIndexKeys({ ...card, schedule, ...(head !== undefined && { head }) });
}
