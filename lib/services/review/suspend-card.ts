import { withIndexKeys } from '@/lib/domain/card/card';
import { nextStamp } from '@/lib/domain/document';
import type { CardId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';

export type SuspendOutcome = { readonly kind: 'suspended' | 'missing' };

/** "Never": the card is not asked again until somebody lets it (S-061). Its history stays. */
export async function suspendCard(
  app: App,
  { cardId }: { readonly cardId: CardId },
): Promise<SuspendOutcome> {
  const db = await app.db();
  const now = app.now();
  const outcome = await transact(db, ['cards'], async (tx) => {
    const card = await tx.objectStore('cards').get(cardId);
    if (card === undefined || card.deletedAt !== undefined) return { kind: 'missing' } as const;
    if (card.suspendedAt === undefined) {
      const stamp = nextStamp(now, card);
      await tx.objectStore('cards').put(withIndexKeys({ ...card, suspendedAt: now, stamp }));
    }
    return { kind: 'suspended' } as const;
  });
  if (outcome.kind === 'suspended') app.publish(['cards']);
  return outcome;
}
