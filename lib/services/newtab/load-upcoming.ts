import type { CardId } from '@/lib/domain/ids';
import type { Candidates, TabEvent, TabLimits } from '@/lib/domain/queue/candidates';
import { chooseTabContent } from '@/lib/domain/queue/choose-tab-content';
import type { Settings } from '@/lib/domain/settings';
import { MINUTE } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { loadDay } from '@/lib/services/goals/load-day';
import { readPendingResult } from '@/lib/services/goals/load-pending-result';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { loadReviewCards, type ReviewCard } from '@/lib/services/review/load-review-cards';
import { readIn } from '@/lib/storage/transact';

/** A tab to come; a gap is one whose content takes the database. */
export type UpcomingTab =
  { readonly kind: 'card'; readonly card: ReviewCard } | { readonly kind: 'gap' };

export interface Upcoming {
  readonly tabs: readonly UpcomingTab[];
  readonly settings: Settings;
  readonly minutes: number;
  readonly budgetMinutes: number;
  /** From when and until when this holds: a learner day, or the end of a running session. */
  readonly notBefore: EpochMs;
  readonly notAfter: EpochMs;
}

/** What the next tabs will show if each is only looked at, in order. */
export async function loadUpcoming(
  app: App,
  { leased, count }: { readonly leased: readonly CardId[]; readonly count: number },
): Promise<Upcoming> {
  const [settings, { candidates, limits }, timeUpAt] = await Promise.all([
    app.settings.load(),
    loadCandidates(app, { leased, count: count * 2, isAhead: true }),
    loadTimeUp(app),
  ]);
  const now = app.now();
  // "Time's up" comes first; it takes the database.
  const planned = timeUpAt <= now ? [] : planTabs(candidates, limits, now, count);
  const cardIds = planned.filter((id) => id !== undefined);
  const cards = new Map(
    (await loadReviewCards(app, { cardIds })).map((card) => [card.cardId, card] as const),
  );
  const rule = dayRule(app, settings);
  const dayEnd = learnerDayStart(learnerDay(limits.dayStart, rule) + 1, rule);
  return {
    tabs: planned.map((id) => {
      const card = id && cards.get(id);
      return card ? { kind: 'card', card } : { kind: 'gap' };
    }),
    settings,
    minutes: candidates.spentMs / MINUTE,
    budgetMinutes: limits.budgetMs / MINUTE,
    notBefore: limits.dayStart,
    notAfter: Math.min(dayEnd, timeUpAt),
  };
}

/**
 * From when on a tab asks for the result of a session: the end of the one that runs, or now. Both in
 * one reading, so that none is missed that ends meanwhile.
 */
async function loadTimeUp(app: App): Promise<EpochMs> {
  const [db, day] = await Promise.all([app.db(), loadDay(app)]);
  return readIn(db, ['sessions', 'goals'], async (tx) => {
    const [pending, [running]] = await Promise.all([
      readPendingResult(tx, day),
      tx.objectStore('sessions').index('byEndsAt').getAll(),
    ]);
    return pending ? app.now() : (running?.endsAt ?? Infinity);
  });
}

/** The cards of the next tabs; undefined where a tab shows something else. */
function planTabs(
  candidates: Candidates,
  limits: TabLimits,
  now: EpochMs,
  count: number,
): readonly (CardId | undefined)[] {
  const planned: (CardId | undefined)[] = [];
  const gaps = () => [...planned, ...Array<undefined>(count - planned.length)];
  // Whether a moment is calm is known only when the tab opens.
  if (limits.rhythm === 'calm') return gaps();
  let { recent } = candidates;
  while (planned.length < count) {
    const leased = [...limits.leased, ...planned.filter((id) => id !== undefined)];
    const choice = chooseTabContent({ ...candidates, recent }, { ...limits, leased }, now);
    if (choice.kind === 'done' || choice.kind === 'plain') {
      return gaps();
    }
    const shown: TabEvent =
      choice.kind === 'card'
        ? { kind: 'card', at: now, cardId: choice.card.cardId, deckId: choice.card.deckId }
        : { kind: choice.kind, at: now };
    planned.push(choice.kind === 'card' ? choice.card.cardId : undefined);
    recent = [shown, ...recent];
  }
  return planned;
}
