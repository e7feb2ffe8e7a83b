import type { Memory } from '@/lib/domain/review/scheduler';
import type { EpochMs } from '@/lib/domain/time/instant';
import { SECOND } from '@/lib/domain/time/duration';
import { z } from '@/lib/interchange/backup/zod';

/** What Anki keeps of a card as JSON, as far as it can be used. */
export interface CardData {
  /** FSRS memory, on a forgetting curve of this decay. */
  readonly memory?: Memory & { readonly decay: number };
  readonly lastReviewedAt?: EpochMs;
  /** Place among new cards before the card was learned. */
  readonly position?: number;
}

/** Cards written before FSRS-6 name no decay: theirs was fixed. */
const OLD_DECAY = 0.5;

const memory = z.object({
  s: z.number().check(z.gt(0), z.lte(36500)),
  d: z.number().check(z.gte(1), z.lte(10)),
  decay: z._default(z.number().check(z.gte(0.1), z.lte(0.8)), OLD_DECAY),
});
const review = z.object({ lrt: z.number().check(z.gt(0), z.lte(1e11)) });
const place = z.object({ pos: z.number().check(z.gte(0), z.lte(1e9)) });

/** Reads `cards.data`; what is damaged or out of range is as if it were absent. */
export function parseCardData(text: string): CardData {
  if (text === '' || text === '{}') return {};
  const value = jsonOf(text);
  const known = memory.safeParse(value).data;
  const last = review.safeParse(value).data;
  const first = place.safeParse(value).data;
  return {
    ...(known && { memory: { stability: known.s, difficulty: known.d, decay: known.decay } }),
    ...(last && { lastReviewedAt: last.lrt * SECOND }),
    ...(first && { position: first.pos }),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Add-ons write here, too: a card without this JSON is a card before FSRS.
    return undefined;
  }
}
