import { learnerDayStart } from '@/lib/domain/time/learner-day';
import { textSizeOf } from '@/lib/domain/render/text-size';
import { t } from '@/lib/i18n/t';
import { dayRule, type App } from '@/lib/services/app';
import { chooseCards } from '@/lib/services/newtab/choose-cards';
import { loadReviewCards } from '@/lib/services/review/load-review-cards';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';
import { writeSnapshot } from '@/lib/snapshot/snapshot';
import type { Store } from '@/lib/storage/schema';

/** Stores whose change may change what the next tab shows. */
const TELLING: ReadonlySet<Store> = new Set<Store>(['cards', 'notes', 'decks', 'days', 'meta']);
/** Tab contents kept ready. */
const AHEAD = 14;

let isPlanned = false;

/**
 * Lays the next tab contents ready after this page changed them: in an idle moment, once for many
 * changes. Give it to `openApp` as `onWritten`.
 */
export function keepSnapshot(app: App, stores: readonly Store[]): void {
  if (isPlanned || !stores.some((store) => TELLING.has(store))) return;
  isPlanned = true;
  requestIdleCallback(
    () => {
      isPlanned = false;
      refreshSnapshot(app).catch((error: unknown) => app.report(error, 'snapshot'));
    },
    { timeout: 2000 },
  );
}

/** Writes the contents of the next tabs where the first frame finds them. */
export async function refreshSnapshot(app: App): Promise<void> {
  const [settings, totals, cardIds] = await Promise.all([
    app.settings.load(),
    loadTodayTotals(app),
    chooseCards(app, { count: AHEAD }),
  ]);
  const cards = totals.isDone ? [] : await loadReviewCards(app, { cardIds });
  const rule = dayRule(app, settings);
  writeSnapshot(localStorage, {
    theme: settings.theme,
    share: Math.min(1, totals.minutes / totals.budgetMinutes),
    labels: {
      showAnswer: t('showAnswer'),
      minutes: t('newtabMinutesOf', Math.round(totals.minutes), totals.budgetMinutes),
    },
    madeAt: app.now(),
    items: cards.map((card) => ({
      kind: 'card',
      cardId: card.cardId,
      ...(card.head !== undefined && { head: card.head }),
      deckName: card.deckName,
      dot: card.dot,
      front: card.front,
      back: card.back,
      frontSize: textSizeOf(card.front),
      backSize: textSizeOf(card.back),
      ...(card.source?.lang !== undefined && { lang: card.source.lang }),
      notBefore: learnerDayStart(totals.day, rule),
      notAfter: learnerDayStart(totals.day + 1, rule),
    })),
  });
}
