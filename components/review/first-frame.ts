import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Today, TabView } from './newtab-model';
import type { Review } from './review-state';
import type { TabPage } from './tab-page';

/** What the first frame painted, as the app goes on with it. */
export function firstView({ first: painted }: TabPage, now: EpochMs): TabView {
  if (!painted) return { kind: 'opening' };
  const { share: _share, buttons: _buttons, ...first } = painted;
  return { kind: 'card', review: { ...first, shownAt: now } };
}

/** The share of the day that the first frame painted. */
export function firstMinutes({ first }: TabPage): Today {
  const budgetMinutes = DEFAULT_SETTINGS.minutesPerDay;
  return { minutes: (first?.share ?? 0) * budgetMinutes, budgetMinutes };
}

/** What was done with the painted card stays done once it is confirmed. */
export function asBefore({ shownAt, revealedAt, picked }: Review): Partial<Review> {
  return {
    shownAt,
    ...(revealedAt !== undefined && { revealedAt }),
    ...(picked !== undefined && { picked }),
  };
}
