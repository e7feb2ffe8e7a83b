import type { VNode } from 'preact';
import { withSlipping } from '@/lib/app/newtab-slipping';
import type { CardId } from '@/lib/domain/ids';
import { createSlippingModel } from './slipping-model';
import { slippingView } from './SlippingDialog';

/** The dialog that helps one card, for whoever shows it and takes it away. */
export type HelpView = (props: { readonly onClose: () => void }) => VNode;

/** The one module that a page loads where a card keeps slipping and somebody wants to help it. */
export async function openSlipping(
  app: Parameters<typeof withSlipping>[0],
  cardId: CardId,
  attempt: (press: () => Promise<unknown>) => Promise<unknown>,
): Promise<HelpView | undefined> {
  const helping = withSlipping(app);
  const card = await helping.services.loadSlippingCard({ cardId });
  if (card === undefined) return undefined;
  const model = createSlippingModel(helping, card, { cardId, attempt });
  return slippingView(model);
}
