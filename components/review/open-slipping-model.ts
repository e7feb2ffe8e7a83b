import type { VNode } from 'preact';
import { withSlipping } from '@/lib/app/newtab-slipping';
import type { CardId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import type { Helped } from './review-state';
import { createSlippingModel } from './slipping-model';
import { DONE, slippingView } from './SlippingDialog';

/** The dialog that helps one card, for whoever shows it and takes it away. */
export type HelpView = (props: { readonly onClose: () => void }) => VNode;

export interface SlippingPage {
  readonly attempt: (press: () => Promise<unknown>) => Promise<unknown>;
  /** Something was done for the card; undefined: it was taken back. */
  readonly showHelped: (helped: Helped | undefined) => void;
}

/** The one module that a page loads where a card keeps slipping and somebody wants to help it. */
export async function openSlipping(
  app: Parameters<typeof withSlipping>[0],
  cardId: CardId,
  { attempt, showHelped }: SlippingPage,
): Promise<HelpView | undefined> {
  const helping = withSlipping(app);
  const card = await helping.services.loadSlippingCard({ cardId });
  if (card === undefined) return undefined;
  const model = createSlippingModel(helping, card, {
    cardId,
    attempt,
    onHelped: (help) => showHelped(help && { sentence: t(DONE[help]), undo: model.undo }),
  });
  return slippingView(model);
}
