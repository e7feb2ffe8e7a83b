import type { CardId, DeviceId, EntryId } from '@/lib/domain/ids';
import { withChangedCard } from '@/lib/domain/queue/shortlist';
import { answer, type GivenAnswer } from '@/lib/domain/review/answer';
import { activeMs } from '@/lib/domain/review/count-day';
import type { HistoryEntry, ReviewEntry, Surface } from '@/lib/domain/review/history';
import { inheritedEntry } from '@/lib/domain/review/inherited-entry';
import type { Interval } from '@/lib/domain/review/next-schedule';
import { resolveDeckOptions } from '@/lib/domain/review/options';
import type { Rating } from '@/lib/domain/review/rating';
import type { Phase } from '@/lib/domain/review/schedule';
import type { Settings } from '@/lib/domain/settings';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';
import { dayRule, type App } from '@/lib/services/app';
import { readPastEntries } from '@/lib/storage/read-history';
import type { Store } from '@/lib/storage/schema';
import { transact, type WriteTx } from '@/lib/storage/transact';
import { burySiblings } from './bury-siblings';
import { fixToday, markDay } from './day-mark';
import { moveDue } from './move-due';
import { readDayWorld } from './read-day-world';
import { readDecks } from './read-decks';
import { readShortlist, writeShortlist } from './shortlist-row';
import { moveTotals } from './totals';

export interface AnswerInput {
  readonly cardId: CardId;
  /** Minted by the caller: a second try with the same id is the same answer. */
  readonly entryId: EntryId;
  /** The card's `head` as it was shown; absent for a card never answered. */
  readonly expectedHead?: EntryId | undefined;
  readonly rating: Rating;
  readonly tookMs: DurationMs;
  readonly surface: Surface;
  /** The interval that the button said, where it said one. */
  readonly promised?: Interval | undefined;
}

export type AnswerOutcome =
  | {
      readonly kind: 'answered';
      readonly entryId: EntryId;
      readonly cardId: CardId;
      readonly dueAt?: EpochMs;
      /** 0 within the learning steps. */
      readonly intervalDays: number;
      readonly phase: Phase;
      /** This lapse was one of many: worth a word about the card. */
      readonly isLeech: boolean;
    }
  /** Answered elsewhere since it was shown; nothing was written. */
  | { readonly kind: 'stale'; readonly head?: EntryId }
  | { readonly kind: 'missing' };

const WRITTEN = ['cards', 'histories', 'decks', 'days', 'dueDays', 'journal', 'meta'] as const;
const STORES = [...WRITTEN, 'packs'] as const;
export type AnswerTx = WriteTx<(typeof STORES)[number]>;

/**
 * Records one answer, in one transaction and durably.
 * - A known `entryId` returns its first outcome and writes nothing.
 * - A card whose head is not `expectedHead` is stale: another tab was faster.
 * - Siblings that would come today wait until tomorrow; the journal says which.
 */
export async function answerCard(app: App, input: AnswerInput): Promise<AnswerOutcome> {
  const [db, deviceId, settings] = await Promise.all([
    app.db(),
    app.deviceId(),
    app.settings.load(),
  ]);
  const work = { app, input, deviceId, settings };
  const outcome = await transact(db, STORES, (tx) => answerIn(tx, work), 'strict');
  if (outcome.kind === 'answered') app.publish(WRITTEN satisfies readonly Store[]);
  return outcome;
}

interface Work {
  readonly app: App;
  readonly input: AnswerInput;
  readonly deviceId: DeviceId;
  readonly settings: Settings;
}

async function answerIn(tx: AnswerTx, work: Work): Promise<AnswerOutcome> {
  const { app, input, settings } = work;
  const [card, history] = await Promise.all([
    tx.objectStore('cards').get(input.cardId),
    tx.objectStore('histories').get(input.cardId),
  ]);
  const entries = history?.entries ?? (card ? await readPastEntries(tx, card) : []);
  const known = entries.find((entry) => entry.id === input.entryId);
  if (known?.type === 'review') return outcomeOf(input.cardId, known);
  if (card === undefined || card.deletedAt !== undefined) return { kind: 'missing' };
  if (card.head !== input.expectedHead) {
    return { kind: 'stale', ...(card.head !== undefined && { head: card.head }) };
  }
  const day = await fixToday(tx, app, settings);
  const decks = await readDecks(tx);
  const { rating, promised } = input;
  const ctx = {
    cardId: card.id,
    now: app.now(),
    day,
    rule: dayRule(app, settings),
    options: resolveDeckOptions(decks.get(card.deckId), decks, settings),
  };
  const { next, entry } = answer(card, givenBy(input), {
    ...ctx,
    world: await readDayWorld(tx, card, ctx, { settings, rating }),
    ...(promised && 'days' in promised && { promisedDays: promised.days }),
    id: input.entryId,
    deviceId: work.deviceId,
    ...lastEntryAt(entries),
  });
  const hasInherited = entries.length === 0 && card.schedule.phase !== 'new';
  const inherited = hasInherited ? [inheritedEntry(card, entry, app.newId<EntryId>())] : [];
  const kept = [...entries, ...inherited, entry];
  const buried = await burySiblings(tx, card, { day, now: app.now() });
  await tx.objectStore('cards').put(next);
  await tx.objectStore('histories').put({ cardId: card.id, entries: kept });
  await moveTotals(tx, kept.slice(0, -1), kept);
  await moveDue(tx, [{ before: card, after: next, tookMs: activeMs(entry) }]);
  await markDay(tx, app, day);
  await writeShortlist(tx, withChangedCard(await readShortlist(tx), card, next));
  await tx.objectStore('journal').add({
    at: app.now(),
    deviceId: work.deviceId,
    kind: 'answered',
    cardId: card.id,
    deckId: card.deckId,
    surface: input.surface,
    entryId: entry.id,
    changed: buried.map((id) => ({ store: 'cards', id })),
  });
  return outcomeOf(card.id, entry);
}

function givenBy({ rating, tookMs, surface }: AnswerInput): GivenAnswer {
  return { rating, tookMs, surface };
}

function lastEntryAt(entries: readonly HistoryEntry[]): { lastEntryAt?: EpochMs } {
  if (entries.length === 0) return {};
  return { lastEntryAt: Math.max(...entries.map((entry) => entry.at)) };
}

function outcomeOf(cardId: CardId, { id, after, leech }: ReviewEntry): AnswerOutcome {
  const { dueAt, intervalDays, phase } = after;
  return {
    kind: 'answered',
    entryId: id,
    cardId,
    intervalDays,
    phase,
    isLeech: leech === true,
    ...(dueAt !== undefined && { dueAt }),
  };
}
