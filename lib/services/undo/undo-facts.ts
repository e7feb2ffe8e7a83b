import type { Card } from '@/lib/domain/card/card';
import { entryAt } from '@/lib/domain/review/answer';
import type { HistoryEntry, UndoEntry } from '@/lib/domain/review/history';
import { inheritedEntry } from '@/lib/domain/review/inherited-entry';
import { projectHistory } from '@/lib/domain/review/live-entries';
import type { UndoImage } from '@/lib/storage/rows';
import type { Row } from '@/lib/storage/schema';
import { withLearned, type Restored, type UndoMark } from './restored-row';
import { cardOf, entriesOf } from './written-fields';

/**
 * The rows that come back, with what the change wrote into the histories of their cards (a rest, a
 * reset) taken back.
 * - As long as nothing followed, the history is again what it was. Else a fact of its own takes the entry
 *   back, as with an answer: what followed stays, in whichever order all of it is taken back.
 * - A card's schedule is what its history says then, never what the change found.
 * - The history of a card that stays as it is stays, too.
 */
export function withFactsUndone(
  images: readonly UndoImage[],
  current: readonly (Row | undefined)[],
  back: readonly Restored[],
  mark: UndoMark,
): readonly Restored[] {
  const next = [...back];
  for (const [at, image] of images.entries()) {
    if (image.store !== 'histories' || image.stamp === undefined) continue;
    next[at] = 'keep';
    const cardAt = images.findIndex(({ store, key }) => store === 'cards' && key === image.key);
    const [cardImage, card] = [images[cardAt], next[cardAt]];
    const [found, now] = [cardOf(cardImage?.before), asCard(card)];
    const entryId = cardImage?.head;
    const entries = entriesOf(current[at]);
    const entry = entries.find(({ id }) => id === entryId);
    if (!found || !now || !entry) continue;
    const isLast = entries.length === image.stamp && entries.at(-1) === entry;
    const kept = isLast ? entriesOf(image.before) : withUndo(entries, entry, found, mark);
    next[at] = kept.length === 0 ? 'remove' : { cardId: now.id, entries: kept };
    next[cardAt] = withLearned(now, isLast ? found : projectHistory(kept));
  }
  return next;
}

/** The entries with one taken back; before the first stands what the card came with. */
function withUndo(
  entries: readonly HistoryEntry[],
  entry: HistoryEntry,
  found: Card,
  { now, day, zoneOffset, deviceId, newId }: UndoMark,
): readonly HistoryEntry[] {
  const isInherited = found.head === undefined && found.schedule.phase !== 'new';
  const undo: UndoEntry = {
    type: 'undo',
    id: newId(),
    undoes: entry.id,
    at: entryAt(now, Math.max(...entries.map(({ at }) => at))),
    day,
    zoneOffset,
    deckId: entry.deckId,
    deviceId,
  };
  return [...(isInherited ? [inheritedEntry(found, entry, newId())] : []), ...entries, undo];
}

function asCard(row: Restored | undefined): Card | undefined {
  return typeof row === 'object' ? cardOf(row) : undefined;
}
