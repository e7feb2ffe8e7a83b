import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { nextStamp } from '@/lib/domain/document';
import { cardIdOf, type NoteId } from '@/lib/domain/ids';
import { addDueMoves } from '@/lib/domain/review/due-days';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { layIntoPack } from './pack-learned';
import type { PlacedCard, Placing } from './placing';

/**
 * The cards that the note wants and does not have; one that was deleted comes back as it was.
 * `there` is absent for a new note: its cards go with it and need no image of their own.
 */
export function placeCards(placing: Placing, noteId: NoteId, there?: readonly Card[]): void {
  for (const placed of placing.placed.cards) {
    const before = there?.find((card) => card.ordinal === placed.ordinal);
    if (before === undefined) addCard(placing, noteId, placed, there !== undefined);
    else if (before.deletedAt !== undefined) reviveCard(placing, before, placed);
  }
}

function addCard(placing: Placing, noteId: NoteId, placed: PlacedCard, hasImage: boolean): void {
  const { at, chunk, running, writing } = placing;
  const { startedAt, deviceId, counts } = running;
  const id = cardIdOf(noteId, placed.ordinal);
  const { deckId } = placed;
  const { entries = [], newPosition, ...learned } = chunk.learning?.(placed) ?? {};
  const [first, ...rest] = entries;
  const card = withIndexKeys({
    id,
    noteId,
    ordinal: placed.ordinal,
    newPosition: startedAt + (newPosition ?? chunk.from + at),
    schedule: NEW_SCHEDULE,
    ...learned,
    ...(first && { packId: layIntoPack(writing.learned, id, [first, ...rest]) }),
    deckId,
    stamp: startedAt,
    deviceId,
  });
  writing.cards.push(card);
  addDueMoves(running.due, [{ after: card }]);
  if (hasImage) writing.images.push({ store: 'cards', key: id, stamp: startedAt });
  counts.cards = (counts.cards ?? 0) + 1;
  counts.reviews = (counts.reviews ?? 0) + entries.filter(({ type }) => type === 'review').length;
}

function reviveCard({ running, writing }: Placing, before: Card, { deckId }: PlacedCard): void {
  const { startedAt, deviceId, counts } = running;
  const { deletedAt: _deleted, ...kept } = before;
  const stamp = nextStamp(startedAt, before);
  const after = withIndexKeys({ ...kept, deckId, stamp, deviceId });
  writing.cards.push(after);
  addDueMoves(running.due, [{ before, after }]);
  writing.images.push({ store: 'cards', key: after.id, stamp, before });
  counts.cards = (counts.cards ?? 0) + 1;
}
