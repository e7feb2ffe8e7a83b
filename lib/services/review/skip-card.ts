import { nextStamp } from '@/lib/domain/document';
import type { CardId } from '@/lib/domain/ids';
import { learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';
import { fixToday } from './day-mark';
import { readJournal } from './read-journal';

export type SkipOutcome =
  { readonly kind: 'skipped'; readonly until: 'later' | 'tomorrow' } | { readonly kind: 'missing' };

/** A day's skips stand among its newest rows. */
const LOOK_BACK = 1000;

/** Puts a card off: later today, and the second time until tomorrow. Never a rating. */
export async function skipCard(
  app: App,
  { cardId }: { readonly cardId: CardId },
): Promise<SkipOutcome> {
  const [db, deviceId, settings] = await Promise.all([
    app.db(),
    app.deviceId(),
    app.settings.load(),
  ]);
  const now = app.now();
  const outcome = await transact(db, ['cards', 'journal', 'meta'], async (tx) => {
    const card = await tx.objectStore('cards').get(cardId);
    if (card === undefined || card.deletedAt !== undefined) return { kind: 'missing' } as const;
    const day = await fixToday(tx, app, settings);
    const dayStart = learnerDayStart(day, dayRule(app, settings));
    const wasSkipped = (await readJournal(tx, LOOK_BACK, now)).some(
      (row) => row.kind === 'skipped' && row.cardId === cardId && row.at >= dayStart,
    );
    if (wasSkipped) {
      const stamp = nextStamp(now, card);
      await tx.objectStore('cards').put({ ...card, buriedUntilDay: day + 1, stamp });
    }
    const named = { cardId, deckId: card.deckId };
    await tx.objectStore('journal').add({ at: now, deviceId, kind: 'skipped', ...named });
    return { kind: 'skipped', until: wasSkipped ? 'tomorrow' : 'later' } as const;
  });
  if (outcome.kind === 'skipped') app.publish(['cards', 'journal']);
  return outcome;
}
