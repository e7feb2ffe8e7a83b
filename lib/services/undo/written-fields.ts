import type { Card } from '@/lib/domain/card/card';
import { isSame } from '@/lib/domain/edit';
import type { Note } from '@/lib/domain/note/note';
import type { HistoryEntry } from '@/lib/domain/review/history';
import type { UndoImage } from '@/lib/storage/rows';
import type { Row } from '@/lib/storage/schema';

type Fields = Readonly<Record<string, unknown>>;

/** What every write changes: it says nothing about what a person did. */
const MARKS = ['stamp', 'deviceId'] as const;
/** What follows from a card's history and its other fields. */
const PROJECTED: readonly (keyof Card)[] = ['schedule', 'head', 'dueAt', 'newOrder'];
/** Which cards a note has follows from both: an undo finds both as they were written, or neither. */
const CONTENT: readonly (keyof Note)[] = ['noteTypeId', 'fields'];

/** The fields in which `next` differs from `before`, all of them where there was no row. */
export function writtenFields(before: Row | undefined, next: Row): Fields {
  const [from, to]: Fields[] = [{ ...before }, { ...next }];
  if (from === undefined || to === undefined) return {};
  const ignored = new Set<string>(cardOf(next) ? [...MARKS, ...PROJECTED] : MARKS);
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const isChanged = (name: string) => from[name] !== to[name] && !isSame(from[name], to[name]);
  const changed = names.filter((name) => !ignored.has(name) && isChanged(name));
  const isContent = 'noteTypeId' in next && CONTENT.some((name) => changed.includes(name));
  const written = new Set([...changed, ...(isContent ? CONTENT : [])]);
  return Object.fromEntries([...written].map((name) => [name, to[name]]));
}

/**
 * The row without what a change wrote, as it was before in just these fields; undefined where one of
 * them was written again since, or the row deleted. A card that was deleted takes it too: it may come
 * back.
 */
export function withoutWritten(
  current: Row,
  { before, wrote = {} }: Pick<UndoImage, 'before' | 'wrote'>,
): Row | undefined {
  const [now, then]: Fields[] = [{ ...current }, { ...before }];
  if (now === undefined || then === undefined) return undefined;
  const mayBeGone = cardOf(before) !== undefined && !('deletedAt' in wrote);
  if (!mayBeGone && !isSame(now.deletedAt, wrote.deletedAt)) return undefined;
  const back = new Map(Object.entries(now));
  for (const [name, value] of Object.entries(wrote)) {
    const isAsWritten = isSame(now[name], value);
    // A card lies where its note does, whatever else is undone.
    if (!isAsWritten && cardOf(current) && name === 'deckId') continue;
    if (!isAsWritten) return undefined;
    if (name in then) back.set(name, then[name]);
    else back.delete(name);
  }
  return Object.fromEntries(back) as unknown as Row;
}

/** The row where it is a card's. */
export function cardOf(row: Row | undefined): Card | undefined {
  return row !== undefined && 'ordinal' in row ? row : undefined;
}

/** The facts of a card's history; none where there is no row. */
export function entriesOf(row: Row | undefined): readonly HistoryEntry[] {
  return row !== undefined && 'entries' in row ? row.entries : [];
}
