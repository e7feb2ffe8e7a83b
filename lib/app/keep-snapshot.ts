import { parseId, type CardId } from '@/lib/domain/ids';
import { textSizeOf } from '@/lib/domain/render/text-size';
import { locale, t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { loadUpcoming } from '@/lib/services/newtab/load-upcoming';
import type { ReviewCard } from '@/lib/services/review/load-review-cards';
import { leasedIds } from '@/lib/snapshot/lease';
import {
  changeMark,
  isRunningLow,
  markChanged,
  writeSnapshot,
  type SnapshotCard,
} from '@/lib/snapshot/snapshot';
import type { Store } from '@/lib/storage/schema';

/** What may change what the next tab shows. */
const TELLING: ReadonlySet<Store | 'settings'> = new Set<Store | 'settings'>([
  'settings',
  'cards',
  'notes',
  'decks',
  'meta',
  'lessonProgress',
  'inbox',
]);
/** Tab contents kept ready. */
const AHEAD = 14;

let isPlanned = false;

/**
 * Lays the next tab contents ready after this page changed them: in an idle moment, once for many
 * changes. Until then the snapshot is marked, so that a page that goes away first leaves no tab with
 * an outdated card. Give it to `openApp` as `onWritten`.
 */
export function keepSnapshot(app: App, changed: readonly (Store | 'settings')[]): void {
  if (!changed.some((one) => TELLING.has(one))) return;
  markChanged(localStorage, app.newId());
  if (isPlanned) return;
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
  if (isRunningLow(localStorage)) await refreshSnapshot(app);
}

/** Writes the contents of the next tabs where the first frame finds them. */
export async function refreshSnapshot(app: App): Promise<void> {
  const since = changeMark(localStorage);
  const leased = leasedIds(localStorage, app.now()).map((id) => parseId<CardId>(id));
  const upcoming = await loadUpcoming(app, { leased, count: AHEAD });
  const { settings, minutes, budgetMinutes, day, notBefore, notAfter } = upcoming;
  const snapshot = {
    theme: settings.theme,
    share: Math.min(1, minutes / budgetMinutes),
    locale: locale(),
    language: navigator.language,
    labels: {
      title: t('newtabTitle'),
      showAnswer: t('showAnswer'),
      minutes: t('newtabMinutesOf', Math.round(minutes), budgetMinutes),
      help: t('newtabHelp'),
      skip: t('newtabSkip'),
    },
    day,
    madeAt: app.now(),
    items: upcoming.tabs.map((tab) =>
      tab.kind === 'card' ? { ...snapshotCard(tab.card), notBefore, notAfter } : tab,
    ),
  };
  writeSnapshot(localStorage, snapshot, since);
}

function snapshotCard(card: ReviewCard): Omit<SnapshotCard, 'notBefore' | 'notAfter'> {
  const { cardId, head, stamp, deckName, dot, front, back, source } = card;
  return {
    kind: 'card',
    cardId,
    ...(head !== undefined && { head }),
    stamp,
    deckName,
    dot,
    front,
    back,
    frontSize: textSizeOf(front),
    backSize: textSizeOf(back),
    ...(source?.lang !== undefined && { lang: source.lang }),
  };
}
