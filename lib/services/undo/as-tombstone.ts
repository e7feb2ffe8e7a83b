import type { EpochMs } from '@/lib/domain/time/instant';

/** Keys by which indexes find a row; a deleted row must not be found. */
const INDEXED = ['dueAt', 'newOrder', 'textKey', 'parentId', 'endsAt'] as const;

/** The row as deleted: it stays for a second machine to learn of, and leaves the indexes. */
export function asTombstone<Row extends object>(row: Row, deletedAt: EpochMs): Row {
  const kept: Record<string, unknown> = { ...row, deletedAt };
  for (const key of INDEXED) delete kept[key];
  if (Array.isArray(kept.tags)) kept.tags = [];
  return kept as Row;
}
