import { saidAt, type Said } from '@/lib/domain/document';

/**
 * The row of two that stays, the same whichever comes first: of live documents the one that was said
 * last, of equals the one that is here longer; where one is deleted the later stamp. Of other rows, and
 * of equal ones, the one whose text is greater.
 */
export function later<Row extends object>(a: Row, b: Row): Row {
  const order = byTime(a, b);
  if (order !== 0) return order > 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** Which of two rows their times make the later one: above 0 the first, 0 where they do not say. */
export function byTime(a: object, b: object): number {
  if (!isStamped(a) || !isStamped(b)) return 0;
  if (a.deletedAt !== undefined || b.deletedAt !== undefined) return a.stamp - b.stamp;
  return saidAt(a) - saidAt(b) || b.stamp - a.stamp;
}

function isStamped(row: object): row is Said {
  return 'stamp' in row && typeof row.stamp === 'number';
}
