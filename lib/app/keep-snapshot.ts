import { parseId, type CardId } from '@/lib/domain/ids';
import { textSizeOf } from '@/lib/domain/render/text-size';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { loadUpcoming } from '@/lib/services/newtab/load-upcoming';
import type { ReviewCard } from '@/lib/services/review/load-review-cards';
import { leasedIds } from '@/lib/snapshot/lease';
import { itemsLeft, writeSnapshot, type SnapshotCard } from '@/lib/snapshot/snapshot';
import type { Store } from '@/lib/storage/schema';

/** Stores whose change may change what the next tab shows. */
const TELLING: ReadonlySet<Store> = new Set<Store>([
  'cards',
  'notes',
  'decks',
  'meta',
  'lessonProgress',
  'inbox',
]);
/** Tab contents kept ready. */
const AHEAD = 14;
/** With fewer left, further ones are laid ready. */
const FEW = 5;

let isPlanned = false;

/**
 * Lays the next tab contents ready after this page changed them: in an idle moment, once for many
 * changes. Give it to `openApp` as `onWritten`.
 */
export function keepSnapshot(app: App, stores: readonly Store[]): void {
  if (isPlanned || !stores.some((store) => TELLING.has(store))) return;
  isPlanned = true;
  whenIdle(app)(async () => {
    isPlanned = false;
    await refreshSnapshot(app);
  });
}

/** Runs work that nobody waits for once the page has nothing else to do; an error is reported. */
export function whenIdle(app: App): (work: () => Promise<void>) => void {
  return (work) => {
    requestIdleCallback(
      () => void work().catch((error: unknown) => app.report(error, 'idle work')),
      { timeout: 2000 },
    );
  };
}

/** Fills the snapshot up again where few contents are left; a person opens tabs without answering. */
export async function refillSnapshot(app: App): Promise<void> {
  if (itemsLeft(localStorage) < FEW) await refreshSnapshot(app);
}

/** Writes the contents of the next tabs where the first frame finds them. */
export async function refreshSnapshot(app: App): Promise<void> {
  const leased = leasedIds(localStorage, app.now()).map((id) => parseId<CardId>(id));
  const upcoming = await loadUpcoming(app, { leased, count: AHEAD });
  const { settings, minutes, budgetMinutes, notBefore, notAfter } = upcoming;
  writeSnapshot(localStorage, {
    theme: settings.theme,
    share: Math.min(1, minutes / budgetMinutes),
    labels: {
      showAnswer: t('showAnswer'),
      minutes: t('newtabMinutesOf', Math.round(minutes), budgetMinutes),
    },
    madeAt: app.now(),
    items: upcoming.tabs.map((tab) =>
      tab.kind === 'card' ? { ...snapshotCard(tab.card), notBefore, notAfter } : tab,
    ),
  });
}

function snapshotCard(card: ReviewCard): Omit<SnapshotCard, 'notBefore' | 'notAfter'> {
  const { cardId, head, deckName, dot, front, back, source } = card;
  return {
    kind: 'card',
    cardId,
    ...(head !== undefined && { head }),
    deckName,
    dot,
    front,
    back,
    frontSize: textSizeOf(front),
    backSize: textSizeOf(back),
    ...(source?.lang !== undefined && { lang: source.lang }),
  };
}
