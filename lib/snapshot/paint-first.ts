import { showCardHtml } from '@/lib/snapshot/card/card-html';
import { isOnContent } from '@/lib/snapshot/card/on-content';
import { endLease, leasedIds, takeLease } from './lease';
import { paintCard, paintEdge } from './paint';
import { readSnapshot, takeNext, type Snapshot, type SnapshotCard } from './snapshot';

/** What the first frame did, for the app that loads behind it. */
export interface FirstPaint {
  readonly card?: SnapshotCard;
  /** The snapshot that the card came from. */
  readonly from?: Pick<Snapshot, 'share' | 'language' | 'buttons' | 'styles'>;
  /** The app holds the lease from here on. */
  readonly handOver?: () => void;
  /** The answer was shown before the app was there. */
  revealedAt?: number;
  /** Which of its choices was pressed for that, from 0. */
  picked?: number;
}

declare global {
  interface Window {
    /** Set by paint-first, read once by the new tab's app. */
    morselFirstPaint?: FirstPaint;
  }
}

/**
 * Paints the next card of the snapshot in this task, styled by `css`. A tab opened in the background takes
 * nothing until somebody looks at it. Without a usable snapshot the app reads the database.
 */
export function paintFirst(page: Window, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  page.document.adoptedStyleSheets.push(sheet);
  page.morselShowCard = showCardHtml;
  paintWhenSeen(page);
}

function paintWhenSeen(page: Window): void {
  const snapshot = readSnapshot(page.localStorage);
  const html = page.document.documentElement;
  if (snapshot) html.lang = snapshot.locale;
  if (snapshot && snapshot.theme !== 'auto') html.dataset.theme = snapshot.theme;
  if (page.document.visibilityState === 'hidden') {
    page.document.addEventListener('visibilitychange', () => paintWhenSeen(page), { once: true });
    return;
  }
  page.morselFirstPaint = snapshot ? paintFrom(page, snapshot) : {};
}

function paintFrom(page: Window, snapshot: Snapshot): FirstPaint {
  const now = Date.now();
  const leased = leasedIds(page.localStorage, now);
  const card = takeNext(
    page.localStorage,
    snapshot,
    (item) =>
      item.kind === 'gap' ||
      (item.notBefore <= now && now < item.notAfter && !leased.includes(item.cardId)),
  );
  const root = page.document.getElementById('card');
  if (!root || card?.kind !== 'card') return {};
  takeLease(page.localStorage, card.cardId, now);
  const onHide = () => endLease(page.localStorage, card.cardId, Date.now());
  page.addEventListener('pagehide', onHide);
  const article = paintCard(root, card, snapshot);
  const onClick = (event: Event) => {
    if (!isOnContent(event)) revealEarly(article, first, event);
  };
  const handOver = () => {
    page.removeEventListener('pagehide', onHide);
    article.removeEventListener('click', onClick);
  };
  const first: FirstPaint = { card, from: snapshot, handOver };
  const edge = page.document.getElementById('edge');
  if (edge) paintEdge(edge, snapshot.labels);
  article.addEventListener('click', onClick);
  page.performance.mark('content-painted');
  return first;
}

/** A click that comes before the app does what it would have done. */
function revealEarly(article: HTMLElement, first: FirstPaint, { target }: Event): void {
  if (article.dataset.phase !== 'question') return;
  const picked = [...article.querySelectorAll('.card-choice')].indexOf(target as Element);
  if (picked >= 0) first.picked = picked;
  first.revealedAt = Date.now();
  article.dataset.phase = 'answer';
}
