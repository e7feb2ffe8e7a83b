import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import type { CardId, DeviceId, EntryId } from '@/lib/domain/ids';
import { withReturnedCard } from '@/lib/domain/queue/shortlist';
import { entryAt } from '@/lib/domain/review/answer';
import { activeMs } from '@/lib/domain/review/count-day';
import type { HistoryEntry, ReviewEntry, UndoEntry } from '@/lib/domain/review/history';
import { liveEntries, projectHistory } from '@/lib/domain/review/live-entries';
import type { Settings } from '@/lib/domain/settings';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { App } from '@/lib/services/app';
import type { JournalRow } from '@/lib/storage/rows';
import { transact, type WriteTx } from '@/lib/storage/transact';
import { unburySiblings } from './bury-siblings';
import { fixToday } from './day-mark';
import { moveDue } from './move-due';
import { readLiveAnswers } from './read-journal';
import { readShortlist, writeShortlist } from './shortlist-row';
import { moveTotals } from './totals';

export type UndoOutcome =
  | {
      /** `aside`: undone, too, but the card was stopped or put to rest since, and stays so. */
      readonly kind: 'undone' | 'aside';
      readonly entryId: EntryId;
      readonly cardId: CardId;
    }
  | { readonly kind: 'nothing'; readonly cardId?: undefined };

const STORES = ['cards', 'histories', 'days', 'dueDays', 'journal', 'meta'] as const;
type UndoTx = WriteTx<(typeof STORES)[number]>;

/**
 * Takes an answer back: the one named, or the latest of today that still counts. Schedule, totals
 * and siblings are as they were; the answer and its undoing stay in the history as facts. Undoing
 * twice is undoing once.
 */
export async function undoAnswer(
  app: App,
  input: { readonly entryId?: EntryId | undefined } = {},
): Promise<UndoOutcome> {
  const [db, deviceId, settings] = await Promise.all([
    app.db(),
    app.deviceId(),
    app.settings.load(),
  ]);
  const id = app.newId<EntryId>();
  const work = { app, id, deviceId, settings, entryId: input.entryId };
  const outcome = await transact(db, STORES, (tx) => undoIn(tx, work), 'strict');
  if (outcome.kind !== 'nothing') app.publish(STORES);
  return outcome;
}

interface Work {
  readonly app: App;
  readonly id: EntryId;
  readonly deviceId: DeviceId;
  readonly settings: Settings;
  readonly entryId: EntryId | undefined;
}

async function undoIn(tx: UndoTx, work: Work): Promise<UndoOutcome> {
  const day = await fixToday(tx, work.app, work.settings);
  for await (const row of readLiveAnswers(tx)) {
    if (work.entryId !== undefined && row.entryId !== work.entryId) continue;
    const found = await findAnswer(tx, row);
    const isWanted = found !== undefined && (work.entryId !== undefined || found.entry.day === day);
    return isWanted ? takeBack(tx, row, found, { ...work, day }) : { kind: 'nothing' };
  }
  return { kind: 'nothing' };
}

interface Found {
  readonly card: Card;
  readonly entries: readonly HistoryEntry[];
  readonly entry: ReviewEntry;
}

async function findAnswer(tx: UndoTx, row: JournalRow): Promise<Found | undefined> {
  if (row.cardId === undefined) return undefined;
  const card = await tx.objectStore('cards').get(row.cardId);
  const entries = (await tx.objectStore('histories').get(row.cardId))?.entries ?? [];
  const entry = liveEntries(entries).find((one) => one.id === row.entryId);
  return card && entry?.type === 'review' ? { card, entries, entry } : undefined;
}

async function takeBack(
  tx: UndoTx,
  row: JournalRow,
  { card, entries, entry }: Found,
  { app, id, deviceId, day }: Work & { readonly day: LearnerDay },
): Promise<UndoOutcome> {
  const now = app.now();
  const undo: UndoEntry = {
    type: 'undo',
    id,
    undoes: entry.id,
    at: entryAt(now, Math.max(...entries.map((one) => one.at))),
    day,
    zoneOffset: app.zone(now),
    deckId: card.deckId,
    deviceId,
  };
  const kept = [...entries, undo];
  const { head: _head, ...rest } = card;
  const next = withIndexKeys({ ...rest, ...projectHistory(kept) });
  const siblings = (row.changed ?? []).map((one) => one.id as CardId);
  await tx.objectStore('cards').put(next);
  await tx.objectStore('histories').put({ cardId: card.id, entries: kept });
  await unburySiblings(tx, siblings, { untilDay: entry.day + 1, now });
  await moveTotals(tx, entries, kept);
  await moveDue(tx, [{ before: card, after: next, tookMs: activeMs(entry) }]);
  await writeShortlist(tx, withReturnedCard(await readShortlist(tx), next));
  await tx
    .objectStore('journal')
    .add({ at: now, deviceId, kind: 'undone', cardId: card.id, entryId: entry.id });
  const isAtRest = liveEntries(kept).at(-1)?.type === 'reschedule' && card.head !== entry.id;
  const isAside = isAtRest || card.suspendedAt !== undefined || card.deletedAt !== undefined;
  return { kind: isAside ? 'aside' : 'undone', entryId: entry.id, cardId: card.id };
}
