import type { App, Bound } from '@/lib/services/app';
import {
  hintCard,
  loadSlippingCard,
  restCard,
  splitCard,
  stopCard,
} from '@/lib/services/review/help-card';
import { undoChange } from '@/lib/services/undo/undo-change';
import { bindInPage } from './open-app';

const cases = { hintCard, loadSlippingCard, restCard, splitCard, stopCard, undoChange };

/** What helps a card that keeps slipping; loaded when somebody wants to help one. */
export type SlippingApp = App & { readonly services: Bound<typeof cases> };

/** The same app for that. */
export function withSlipping(app: App): SlippingApp {
  return { ...app, services: bindInPage(app, cases) };
}
