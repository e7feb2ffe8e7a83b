import type { ReducedCss } from '@/lib/snapshot/card/author-look';
import { keep, SNAPSHOT_KEY } from './keep';
import { changeMark, forgetMark, VERSION, type Snapshot, type SnapshotItem } from './snapshot';

/** Larger ones cost more to read than the database. */
const MAX_LENGTH = 16 * 1024;

/**
 * Stores as many of the items, in order, as fit into 16 KB; none where the storage is full. `since` is
 * the mark that stood before its contents were read (`changeMark`): a change that came later keeps the
 * snapshot marked.
 */
export function writeSnapshot(
  storage: Storage,
  snapshot: Omit<Snapshot, 'version'>,
  since: string | null,
): void {
  const items: SnapshotItem[] = [];
  const styles = snapshot.styles.map(() => '' as ReducedCss);
  let length = 1024;
  for (const item of snapshot.items) {
    const at = item.kind === 'card' ? item.look?.style : undefined;
    const isNew = at !== undefined && styles[at] === '';
    const style = (isNew && snapshot.styles[at]) || ('' as ReducedCss);
    length += JSON.stringify(item).length + JSON.stringify(style).length;
    if (length > MAX_LENGTH) break;
    items.push(item);
    if (isNew) styles[at] = style;
  }
  const isKept = keep(
    storage,
    SNAPSHOT_KEY,
    JSON.stringify({ ...snapshot, version: VERSION, styles, items }),
  );
  if (isKept && changeMark(storage) === since) forgetMark(storage);
}
