import type { ReviewOrigin } from '@/lib/domain/review-session/review-session';
import { MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';
import { t, tn } from '@/lib/i18n/t';

/** What a review is, in a few words: "3 minutes", the goal's title, "Before: Spanish". */
export function originWords(origin: ReviewOrigin, plannedMs: DurationMs): string {
  switch (origin.kind) {
    case 'minutes':
      return tn('minutes', Math.round(plannedMs / MINUTE));
    case 'goal':
      return origin.title;
    case 'picked':
      return tn('cards', origin.cardIds.length);
    case 'prep':
      return t('reviewBefore');
  }
}

/** "1 min 40 s", "40 s", "3 min". */
export function leftWords(leftMs: DurationMs): string {
  const seconds = Math.round(leftMs / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [
    ...(minutes > 0 ? [t('reviewMin', minutes)] : []),
    ...(rest > 0 || minutes === 0 ? [t('reviewSec', rest)] : []),
  ];
  return parts.join(' ');
}

/** What a review took, no finer than anybody cares for: "40 s", "3 min". */
export function spentWords(spentMs: DurationMs): string {
  return leftWords(spentMs < MINUTE ? spentMs : Math.round(spentMs / MINUTE) * MINUTE);
}
