import { MINUTE, SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { TabEvent } from './candidates';

/** A lesson step on at most one tab in five, a draft on at most one in six. */
const TABS_BETWEEN_LESSONS = 4;
const TABS_BETWEEN_DRAFTS = 5;
/** A tab sooner after another belongs to a burst. */
const CALM_GAP = 30 * SECOND;
/** After so many looks without an answer in a row, calm takes longer. */
const GLANCES_TO_SLOW = 5;
const SLOW_GAP = 5 * MINUTE;

/** The tabs, newest first, without what happened on them. */
export function tabsOf(recent: readonly TabEvent[]): readonly TabEvent[] {
  return recent.filter((event) => event.kind !== 'answered' && event.kind !== 'skipped');
}

/** Whether this tab may show a lesson step: after four cards, or four tabs where no card waits. */
export function allowsLesson(recent: readonly TabEvent[], hasCard: boolean): boolean {
  const last = tabsOf(recent).slice(0, TABS_BETWEEN_LESSONS);
  if (!hasCard) return last.every((tab) => tab.kind !== 'lesson');
  return last.length === TABS_BETWEEN_LESSONS && last.every((tab) => tab.kind === 'card');
}

/** Whether this tab may show a draft. Two tabs in a row without a card would be one too many. */
export function allowsDraft(recent: readonly TabEvent[]): boolean {
  const last = tabsOf(recent).slice(0, TABS_BETWEEN_DRAFTS);
  return last[0]?.kind !== 'lesson' && last.every((tab) => tab.kind !== 'draft');
}

/** Whether the moment is calm enough for "calm tabs only" (U-11). */
export function isCalmMoment(recent: readonly TabEvent[], now: EpochMs): boolean {
  const last = tabsOf(recent)[0];
  if (last === undefined) return true;
  return now - last.at >= (glancesInARow(recent) >= GLANCES_TO_SLOW ? SLOW_GAP : CALM_GAP);
}

/** Looks since the last answer. */
function glancesInARow(recent: readonly TabEvent[]): number {
  const answered = recent.findIndex((event) => event.kind === 'answered');
  const since = answered === -1 ? recent : recent.slice(0, answered);
  return since.filter((event) => event.kind === 'card').length;
}
