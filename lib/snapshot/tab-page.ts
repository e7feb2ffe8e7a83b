import type { CardId } from '@/lib/domain/ids';
import { endLease, leasedIds, takeLease } from './lease';
import type { FirstPaint } from './paint-first';
import type { AuthorLook } from '@/lib/snapshot/card/author-look';
import { lookOf, type SnapshotCard } from './snapshot';

/** What a card of the snapshot knows beside its looks. */
type Bookkeeping = 'kind' | 'cardId' | 'head' | 'look' | 'notBefore' | 'notAfter';

/** What the app of a new tab needs from the page that painted before it. */
export interface PaintedPage {
  readonly first?: {
    readonly cardId: CardId;
    readonly head?: NonNullable<SnapshotCard['head']>;
    readonly face: Omit<SnapshotCard, Bookkeeping> & { readonly author?: AuthorLook };
    readonly share: number;
    readonly buttons: 'two' | 'four';
    readonly revealedAt?: number;
    readonly picked?: number;
  };
  readonly lease: (cardId: CardId) => void;
  readonly leasedElsewhere: () => readonly CardId[];
  readonly onReady: (kind: string) => void;
}

/** The page as `paint-first` left it, with the leases that it shares with other tabs. */
export function paintedPage(page: Window): PaintedPage {
  const painted = page.morselFirstPaint;
  let held = painted?.card?.cardId;
  painted?.handOver?.();
  page.addEventListener('pagehide', () => {
    if (held !== undefined) endLease(page.localStorage, held, Date.now());
  });
  return {
    ...(painted?.card && { first: firstOf(painted.card, painted) }),
    lease: (cardId) => {
      if (cardId === held) return;
      if (held !== undefined) endLease(page.localStorage, held, Date.now());
      held = cardId;
      takeLease(page.localStorage, cardId, Date.now());
    },
    leasedElsewhere: () =>
      leasedIds(page.localStorage, Date.now()).filter((id) => id !== held) as CardId[],
    onReady: (kind) => markReady(page, kind),
  };
}

/** Says that what the page shows is final: for tests, tools and measurements. */
export function markReady(page: Window, kind: string): void {
  const { dataset } = page.document.documentElement;
  if (dataset.ready === undefined) {
    if (page.performance.getEntriesByName('content-painted').length === 0) {
      page.performance.mark('content-painted');
    }
    page.performance.mark('ready');
  }
  dataset.ready = kind;
}

function firstOf(
  card: SnapshotCard,
  { from, revealedAt, picked }: Pick<FirstPaint, 'from' | 'revealedAt' | 'picked'>,
): NonNullable<PaintedPage['first']> {
  const {
    cardId,
    head,
    look: _look,
    notBefore: _from,
    notAfter: _until,
    kind: _kind,
    ...face
  } = card;
  const author = from && lookOf(card, from);
  return {
    cardId,
    face: { ...face, ...(author && { author }) },
    share: from?.share ?? 0,
    buttons: from?.buttons ?? 'two',
    ...(head !== undefined && { head }),
    ...(revealedAt !== undefined && { revealedAt }),
    ...(picked !== undefined && { picked }),
  };
}
