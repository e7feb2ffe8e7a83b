import { NO_SHORTLIST } from '@/lib/domain/queue/shortlist';
import type { App } from '@/lib/services/app';
import { readShortlist, writeShortlist } from '@/lib/services/review/shortlist-row';
import { transact } from '@/lib/storage/transact';

/**
 * Forgets today's due cards: after an import, a restore, or any change that makes cards due which no
 * answer touched, and what a look that is under way finds. Until a page has looked again in an idle
 * moment, tabs read the longest due cards.
 */
export async function dropShortlist(app: App): Promise<void> {
  await transact(await app.db(), ['meta'], async (tx) => {
    const { day, learning, cardMs, isBeingMade } = await readShortlist(tx);
    if (day === NO_SHORTLIST.day && !isBeingMade) return;
    await writeShortlist(tx, { ...NO_SHORTLIST, learning, cardMs });
  });
}
