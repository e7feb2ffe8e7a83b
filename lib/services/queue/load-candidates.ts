import { canOffer } from '@/lib/domain/capture/draft-choice';
import type { CardId } from '@/lib/domain/ids';
import {
  toQueueCard,
  type Candidates,
  type TabEvent,
  type TabLimits,
} from '@/lib/domain/queue/candidates';
import { allowsDraft, allowsLesson } from '@/lib/domain/queue/tab-rhythm';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { readLessonCandidate } from '@/lib/services/lessons/read-lesson-candidate';
import { readJournal } from '@/lib/services/review/read-journal';
import type { JournalRow } from '@/lib/storage/rows';
import { readIn, type Reads } from '@/lib/storage/transact';
import { readExtra } from './ask-for-more';
import { readQueueContext, type QueueContext } from './queue-context';
import { readAhead, readWaiting, type Waiting } from './read-waiting';

export interface LoadCandidatesInput {
  /** Cards that other tabs show now. */
  readonly leased?: readonly CardId[];
  /** Cards of each list; the new tab's snapshot wants more than one tab does. */
  readonly count?: number;
  /** For the tabs after the next one, too: a lesson or draft that has no room now may have it then. */
  readonly isAhead?: boolean;
}

export interface LoadedCandidates {
  readonly candidates: Candidates;
  readonly limits: TabLimits;
  /** The day's shortlist is missing: call `rebuildShortlist` in an idle moment. */
  readonly isShortlistStale: boolean;
}

const STORES = [
  'cards',
  'decks',
  'days',
  'meta',
  'journal',
  'lessons',
  'lessonProgress',
  'inbox',
] as const;
type QueueTx = Reads<(typeof STORES)[number]>;

/** Rows of the journal that the rules of spacing and rhythm look at. */
const LOOK_BACK = 120;
const DEFAULT_COUNT = 16;
/** Drafts looked at, newest first; finished ones stay in the inbox. */
const MOST_DRAFTS = 40;

/** Everything that a tab could show, in one transaction of bounded reads. */
export async function loadCandidates(
  app: App,
  input: LoadCandidatesInput = {},
): Promise<LoadedCandidates> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, STORES, async (tx) => {
    const count = input.count ?? DEFAULT_COUNT;
    const [ctx, rows] = await Promise.all([
      readQueueContext(tx, app, settings),
      readJournal(tx, LOOK_BACK, app.now()),
    ]);
    const dayStart = learnerDayStart(ctx.day, dayRule(app, settings));
    const recent = rows.flatMap(toTabEvent);
    const [waiting, extra] = await Promise.all([
      readWaiting(tx, ctx, { count }),
      readExtra(tx, ctx),
    ]);
    const candidates: Candidates = {
      learning: waiting.learning.map(toQueueCard),
      due: waiting.due.map(toQueueCard),
      fresh: waiting.fresh.map(toQueueCard),
      spare: (await readSpare(tx, ctx, waiting)).map(toQueueCard),
      ...(await readBesides(tx, app, ctx, input.isAhead ? [] : recent)),
      recent,
      dueCount: ctx.shortlist.day === ctx.day ? ctx.shortlist.dueCount : waiting.due.length,
      spentMs: ctx.spentMs,
      tabAnswers: rows.filter(
        (row) => row.kind === 'answered' && row.surface === 'newtab' && row.at >= dayStart,
      ).length,
    };
    const limits: TabLimits = {
      rhythm: settings.tabRhythm,
      budgetMs: ctx.budgetMs,
      cardMs: ctx.shortlist.cardMs,
      dayStart,
      isHectic: ctx.isHectic,
      extra,
      leased: input.leased ?? [],
    };
    return { candidates, limits, isShortlistStale: ctx.shortlist.day !== ctx.day };
  });
}

const EVENT_OF: Partial<Record<JournalRow['kind'], TabEvent['kind']>> = {
  shown: 'card',
  lessonShown: 'lesson',
  draftShown: 'draft',
  nothingShown: 'nothing',
  answered: 'answered',
  skipped: 'skipped',
};

/** What was shown in popup or dashboard is no tab, but a card seen there was seen. */
function toTabEvent({ kind, at, cardId, deckId, surface }: JournalRow): TabEvent[] {
  const event = EVENT_OF[kind];
  const isTab = surface === undefined || surface === 'newtab' || cardId !== undefined;
  if (event === undefined || !isTab) return [];
  return [{ kind: event, at, ...(cardId && { cardId }), ...(deckId && { deckId }) }];
}

/** Only looked for where nothing else is left: it is what "Five more" brings. */
async function readSpare(tx: QueueTx, ctx: QueueContext, waiting: Waiting) {
  const { due, fresh, beyond } = waiting;
  if (due.length + fresh.length > 0) return [];
  return beyond.length > 0 ? beyond : readAhead(tx, ctx, 5);
}

/** A lesson and a draft, each only where the rhythm after these tabs has room for it. */
async function readBesides(
  tx: QueueTx,
  app: App,
  ctx: QueueContext,
  recent: readonly TabEvent[],
): Promise<Pick<Candidates, 'lesson' | 'draft'>> {
  if (ctx.spentMs >= ctx.budgetMs || ctx.isHectic) return {};
  const rule = dayRule(app, ctx.settings);
  const mayLesson = allowsLesson(recent, false);
  const [lesson, draftId] = await Promise.all([
    mayLesson ? readLessonCandidate(tx, learnerDay(ctx.now, rule), rule) : undefined,
    allowsDraft(recent) ? readDraft(tx, ctx.now) : undefined,
  ]);
  return {
    ...(lesson && {
      lesson: { lessonId: lesson.place.lessonId, isInvitation: lesson.isInvitation },
    }),
    ...(draftId && { draft: { draftId } }),
  };
}

async function readDraft(tx: QueueTx, now: number) {
  let cursor = await tx.objectStore('inbox').openCursor(null, 'prev');
  for (let looked = 0; cursor && looked < MOST_DRAFTS; looked += 1) {
    const draft = cursor.value;
    if (canOffer(draft, now)) return draft.id;
    cursor = await cursor.continue();
  }
  return undefined;
}
