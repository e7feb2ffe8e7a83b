import type { EpochMs } from '@/lib/domain/time/instant';
import type { Candidates, TabChoice, TabLimits } from './candidates';
import { chooseCard } from './choose-card';
import { allowsDraft, allowsLesson, isCalmMoment } from './tab-rhythm';

/** A hectic day asks for this many cards on tabs; its review waits in the popup. */
const HECTIC_CARDS = 3;

/** What a tab shows. Pure: the same candidates, limits and instant give the same choice. */
export function chooseTabContent(
  candidates: Candidates,
  limits: TabLimits,
  now: EpochMs,
): TabChoice {
  const { lesson, draft, recent } = candidates;
  if (limits.rhythm === 'calm' && limits.extra === 0 && !isCalmMoment(recent, now)) {
    return { kind: 'plain', reason: 'calm' };
  }
  if (isDayDone(candidates, limits)) return { kind: 'done', canMore: hasMore(candidates) };
  const card = chooseCard(candidates, limits, now);
  const isStep = card?.phase === 'learning' || card?.phase === 'relearning';
  const isFreeForMore = !limits.isHectic && limits.extra === 0 && !isStep;
  if (draft && isFreeForMore && allowsDraft(recent)) return { kind: 'draft', ...draft };
  if (lesson && isFreeForMore && allowsLesson(recent, card !== undefined)) {
    return { kind: 'lesson', ...lesson };
  }
  if (card) return { kind: 'card', card };
  const isEmpty = !hasMore(candidates) && candidates.spentMs === 0 && !lesson && !draft;
  if (isEmpty && recent.length === 0) return { kind: 'plain', reason: 'empty' };
  return { kind: 'done', canMore: hasMore(candidates) };
}

/** Whether today's minutes are used up, and nothing more was asked for. */
function isDayDone(candidates: Candidates, limits: TabLimits): boolean {
  if (limits.extra > 0) return false;
  if (limits.isHectic && candidates.tabAnswers >= HECTIC_CARDS) return true;
  return candidates.spentMs >= limits.budgetMs;
}

function hasMore({ learning, due, fresh, spare }: Candidates): boolean {
  return learning.length + due.length + fresh.length + spare.length > 0;
}
