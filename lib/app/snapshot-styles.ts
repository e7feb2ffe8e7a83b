import type { ReviewCard } from '@/lib/services/review/load-review-cards';
import type { ReducedCss } from '@/lib/snapshot/card/author-look';
import { cssForCards } from '@/lib/snapshot/card/css-for-cards';

/** The sheets that tabs need before the database is open. */
export interface SnapshotStyles {
  readonly styles: readonly ReducedCss[];
  /** Where a card's sheet lies; undefined where Morsel styles it, `tooLarge` where no room is for it. */
  readonly placeOf: (card: ReviewCard) => number | 'tooLarge' | undefined;
}

/** Reduces the authors' sheets of these cards, each once; the code for that comes where there is one. */
export async function snapshotStyles(cards: readonly ReviewCard[]): Promise<SnapshotStyles> {
  const byCss = Map.groupBy(cards, ({ css }) => css.trim() && css);
  byCss.delete('');
  if (byCss.size === 0) return { styles: [], placeOf: () => undefined };
  const { reduceCss } = await import('@/lib/snapshot/card/reduce-css');
  const styles: ReducedCss[] = [];
  const places = new Map<string, number | 'tooLarge'>();
  for (const [css, own] of byCss) {
    const sheet = reduceCss(css);
    if (sheet === '') continue;
    const sides = own.flatMap(({ front, back }) => [front, back]);
    const used = cssForCards(sheet, sides);
    places.set(css, used === undefined ? 'tooLarge' : styles.push(used) - 1);
  }
  return { styles, placeOf: ({ css }) => places.get(css) };
}
