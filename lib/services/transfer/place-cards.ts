import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { ELSEWHERE, nextStamp } from '@/lib/domain/document';
import { cardIdOf, type NoteId } from '@/lib/domain/ids';
import { addDueMoves } from '@/lib/domain/review/due-days';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import type { ImportedCard } from '@/lib/interchange/anki/imported-card';
import { layIntoPack } from './pack-learned';
import type { PlacedCard, Placing } from './placing';

/**
 * The cards that the note wants and does not have; one that was deleted comes back as it was.
 * `there` is absent for a new note: its cards go with it and need no image of their own.
 */
export function placeCards(placing: Placing, noteId: NoteId, there?: readonly Card[]): void {
  for (const placed of placing.placed.cards) {
    const before = there?.find((card) => card.ordinal === placed.ordinal);
    if (before === undefined) addCard(placing, noteId, placed, there && {});
    else if (before.deletedAt !== undefined) reviveCard(placing, before, placed);
  }
}

/**
 * A starter card that nobody has answered here takes over what it learned elsewhere; says whether one
 * did.
 */
export function learnSample(placing: Placing, there: readonly Card[]): boolean {
  const fresh = there.filter(
    ({ head, deletedAt }) => head === undefined && deletedAt === undefined,
  );
  const learned = placing.placed.cards.flatMap((placed) => {
    const before = fresh.find((card) => card.ordinal === placed.ordinal);
    const isNew = placing.chunk.learning?.(placed)?.head === undefined;
    return before === undefined || isNew ? [] : { before, placed };
  });
  for (const { before, placed } of learned)
    addCard(placing, before.noteId, { ...placed, deckId: before.deckId }, { before });
  return learned.length > 0;
}

/** `image`: how its way back is kept, where it does not go with its note. */
function addCard(
  placing: Placing,
  noteId: NoteId,
  placed: PlacedCard,
  image?: { readonly before?: Card },
): void {
  const { at, chunk, running, writing } = placing;
  const { startedAt, deviceId, counts } = running;
  const id = cardIdOf(noteId, placed.ordinal);
  const { deckId } = placed;
  const stamp = nextStamp(startedAt, image?.before);
  const brought: Partial<ImportedCard> = chunk.learning?.(placed) ?? {};
  const { entries = [], newPosition, ...learned } = brought;
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
    stamp,
    deviceId: learned.modifiedElsewhereAt === undefined ? deviceId : ELSEWHERE,
  });
  running.used.add(deckId);
  writing.cards.push(card);
  addDueMoves(running.due, [{ ...image, after: card }]);
  if (image) writing.images.push({ store: 'cards', key: id, stamp, ...image });
  counts.cards = (counts.cards ?? 0) + 1;
  counts.reviews = (counts.reviews ?? 0) + entries.filter(({ type }) => type === 'review').length;
}

function reviveCard({ running, writing }: Placing, before: Card, { deckId }: PlacedCard): void {
  const { startedAt, deviceId, counts } = running;
  const { deletedAt: _deleted, ...kept } = before;
  const stamp = nextStamp(startedAt, before);
  const after = withIndexKeys({ ...kept, deckId, stamp, deviceId });
  running.used.add(deckId);
  writing.cards.push(after);
  addDueMoves(running.due, [{ before, after }]);
  writing.images.push({ store: 'cards', key: after.id, stamp, before });
  counts.cards = (counts.cards ?? 0) + 1;
}
