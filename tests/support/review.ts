import type { DeckOptions } from '@/lib/domain/deck/deck';
import type { ScheduleContext } from '@/lib/domain/review/next-schedule';
import { resolveDeckOptions } from '@/lib/domain/review/options';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { learnerDay, type DayRule } from '@/lib/domain/time/learner-day';
import { aCard, aDeck, MONDAY_9AM } from './factories';

/** The default day in UTC. */
export const UTC_RULE: DayRule = { zone: () => 0, rolloverHour: 4 };

/** Everything an answer depends on, on Monday at nine, with these deck options. */
export function aScheduleContext(
  options: DeckOptions = {},
  now = MONDAY_9AM,
  rule = UTC_RULE,
): ScheduleContext {
  return {
    cardId: aCard().id,
    now,
    day: learnerDay(now, rule),
    rule,
    options: resolveDeckOptions(aDeck({ options }), new Map(), DEFAULT_SETTINGS),
  };
}
