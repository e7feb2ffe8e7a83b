import { batch, signal } from '@preact/signals';
import type { HelpView } from '@/components/review/open-slipping-model';
import type { Helped } from '@/components/review/review-state';
import { createAttempt } from '@/components/ui/attempt';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { CardId } from '@/lib/domain/ids';
import { htmlToText } from '@/lib/domain/render/html-text';

/** A card of the list, by its question. */
export interface SlippingRow {
  readonly cardId: CardId;
  readonly words: string;
  /** What was done for it here. */
  readonly helped?: Helped | undefined;
}

/** Who helped these asks for more; a longer list would be one more thing to do. */
const AT_ONCE = 5;

/** The cards that keep slipping, each with the way to what can be done for it (C-22). */
export function createSlippingList(app: DashboardApp) {
  const rows = signal<readonly SlippingRow[]>([]);
  const Help = signal<HelpView>();
  const attempt = createAttempt((error) => app.report(error, 'slipping cards'));

  async function open(cardIds: readonly CardId[]): Promise<void> {
    const cards = await app.services.loadReviewCards({ cardIds: cardIds.slice(0, AT_ONCE) });
    rows.value = cards.map(({ cardId, front, deckName }) => ({
      cardId,
      words: htmlToText(front) || deckName,
    }));
    const [only] = cards;
    if (only && cards.length === 1) await help(only.cardId);
  }

  async function help(cardId: CardId): Promise<void> {
    const { openSlipping } = await import('@/components/review/open-slipping-model');
    Help.value = await openSlipping(app, cardId, {
      attempt,
      showHelped: (helped) => {
        rows.value = rows.value.map((row) => (row.cardId === cardId ? { ...row, helped } : row));
      },
    });
  }

  return {
    /** None before they were asked for. */
    rows,
    /** The dialog in sight. */
    Help,
    open: (cardIds: readonly CardId[]) => void attempt(() => open(cardIds)),
    help: (cardId: CardId) => void attempt(() => help(cardId)),
    closeHelp: () => (Help.value = undefined),
    close: () =>
      batch(() => {
        rows.value = [];
        Help.value = undefined;
      }),
  };
}

export type SlippingListModel = ReturnType<typeof createSlippingList>;
