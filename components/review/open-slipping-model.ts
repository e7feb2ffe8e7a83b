import type { VNode } from 'preact';
import { withSlipping } from '@/lib/app/newtab-slipping';
import type { NewTabApp } from '@/lib/app/newtab-app';
import type { CardId } from '@/lib/domain/ids';
import { createSlippingModel } from './slipping-model';
import { slippingView } from './SlippingDialog';

/** The one module that a new tab loads where a card keeps slipping and somebody wants to help it. */
export async function openSlipping(
  app: NewTabApp,
  cardId: CardId,
  attempt: (press: () => Promise<unknown>) => Promise<unknown>,
): Promise<((props: { readonly onClose: () => void }) => VNode) | undefined> {
  const helping = withSlipping(app);
  const card = await helping.services.loadSlippingCard({ cardId });
  if (card === undefined) return undefined;
  const model = createSlippingModel(helping, card, { cardId, attempt });
  return slippingView(model);
}
