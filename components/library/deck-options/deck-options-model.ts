import { signal } from '@preact/signals';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { DeckId } from '@/lib/domain/ids';
import type { CostWish, minutesADay } from '@/lib/domain/review/retention-cost';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { t } from '@/lib/i18n/t';

type DeckCost = Awaited<ReturnType<DashboardApp['services']['loadDeckCost']>>;

/** What a deck costs: known once its cards are read. */
export interface CostEstimate {
  readonly sample: DeckCost;
  readonly minutes: (wish: CostWish) => number;
}

/** What the options of a deck are shown beside: the settings, and the minutes that they cost. */
export function createDeckOptionsModel(app: DashboardApp) {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const cost = signal<CostEstimate>();
  /** Counts the forms that were opened: what comes late is of one that is closed. */
  let turn = 0;

  async function load(deckId: DeckId | undefined): Promise<void> {
    const mine = ++turn;
    cost.value = undefined;
    settings.value = await app.settings.load();
    if (deckId === undefined) return;
    // The arithmetic of memory comes with the first deck whose options are opened.
    const [sample, domain] = await Promise.all([
      app.services.loadDeckCost({ deckId }),
      import('@/lib/domain/review/retention-cost'),
    ]);
    if (mine === turn) cost.value = { sample, minutes: remembered(sample, domain.minutesADay) };
  }

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    showToast({ text: t('deckWeightsCopied') });
  }

  const report = (error: unknown) => app.report(error, 'deck options');
  return {
    settings,
    cost,
    load: (deckId: DeckId | undefined) => void load(deckId).catch(report),
    copy: (text: string) => void copy(text).catch(report),
  };
}

export type DeckOptionsModel = ReturnType<typeof createDeckOptionsModel>;

/** A slider comes by the same place again and again. */
function remembered(sample: DeckCost, estimate: typeof minutesADay): CostEstimate['minutes'] {
  const known = new Map<string, number>();
  return (wish) => {
    const key = JSON.stringify(wish);
    const minutes = known.get(key) ?? estimate(sample, wish);
    known.set(key, minutes);
    return minutes;
  };
}
