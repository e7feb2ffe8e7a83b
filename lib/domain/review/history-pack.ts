import type { CardId, DeckId, DeviceId, EntryId, PackId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { LiveEntry } from './live-entries';
import type { Rating } from './rating';
import type { Phase, Schedule } from './schedule';

/**
 * What many cards learned elsewhere, in one row: a row for each is most of what an import of a long
 * history costs. Nothing is ever added to it; a card that is answered here gets a history of its own.
 */
export interface HistoryPack {
  readonly id: PackId;
  readonly cards: ReadonlyMap<CardId, PackedHistory>;
}

/** One card's entries without what they have in common. */
export interface PackedHistory {
  readonly deckId: DeckId;
  readonly deviceId: DeviceId;
  readonly lines: readonly PackedLine[];
}

/** An entry's values in this order, without the names that every entry repeats. */
type PackedLine = readonly [
  id: EntryId,
  at: EpochMs,
  day: LearnerDay,
  zoneOffset: number,
  kind: Rating | 'reset' | 'reschedule' | 'import',
  tookMs: number,
  ...after: PackedSchedule,
];

type PackedSchedule = readonly [
  phase: Phase,
  stability: number | undefined,
  difficulty: number | undefined,
  step: number,
  reps: number,
  lapses: number,
  lastReviewedAt: EpochMs | undefined,
  lastDay: LearnerDay | undefined,
  intervalDays: number,
  dueAt: EpochMs | undefined,
];

/** Entries of one card as an import made them: of one deck and device, none of them given here. */
export function packHistory([first, ...rest]: readonly [LiveEntry, ...LiveEntry[]]): PackedHistory {
  const { deckId, deviceId } = first;
  return { deckId, deviceId, lines: [first, ...rest].map(packEntry) };
}

/** The entries as they were packed. */
export function unpackHistory({ lines, deckId, deviceId }: PackedHistory): LiveEntry[] {
  return lines.map(([id, at, day, zoneOffset, kind, tookMs, ...packed]) => {
    const base = { id, at, day, zoneOffset, deckId, deviceId, after: unpackSchedule(packed) };
    if (kind === 'import') return { ...base, type: kind };
    const surface = 'import';
    if (kind === 'reset' || kind === 'reschedule') return { ...base, type: kind, surface };
    return { ...base, type: 'review', rating: kind, tookMs, surface };
  });
}

function packEntry(entry: LiveEntry): PackedLine {
  const { id, at, day, zoneOffset, type, after } = entry;
  const [kind, tookMs] = type === 'review' ? [entry.rating, entry.tookMs] : [type, 0];
  const { phase, stability, difficulty, step, reps, lapses, intervalDays } = after;
  const { lastReviewedAt, lastDay, dueAt } = after;
  const memory = [stability, difficulty] as const;
  const place = [lastReviewedAt, lastDay, intervalDays, dueAt] as const;
  return [id, at, day, zoneOffset, kind, tookMs, phase, ...memory, step, reps, lapses, ...place];
}

function unpackSchedule(packed: PackedSchedule): Schedule {
  const [phase, stability, difficulty, step, reps, lapses, ...place] = packed;
  const [lastReviewedAt, lastDay, intervalDays, dueAt] = place;
  return {
    phase,
    ...(stability !== undefined && { stability }),
    ...(difficulty !== undefined && { difficulty }),
    step,
    reps,
    lapses,
    ...(lastReviewedAt !== undefined && { lastReviewedAt }),
    ...(lastDay !== undefined && { lastDay }),
    intervalDays,
    ...(dueAt !== undefined && { dueAt }),
  };
}
