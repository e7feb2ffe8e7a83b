import { signal } from '@preact/signals';
import { createOnce } from '@/components/ui/presses';
import type { SlippingApp } from '@/lib/app/newtab-slipping';
import type { CardId, UndoId } from '@/lib/domain/ids';

export type SlippingCard = NonNullable<
  Awaited<ReturnType<SlippingApp['services']['loadSlippingCard']>>
>;
type Texts = NonNullable<SlippingCard['texts']>;

/** What was done for the card. */
export type Help = 'rest' | 'stop' | 'hint' | 'split';

export type SlippingView =
  | { readonly kind: 'ways' }
  | { readonly kind: 'hint' }
  | { readonly kind: 'split' }
  | { readonly kind: 'done'; readonly help: Help; readonly undoId: UndoId }
  /** It was deleted meanwhile. */
  | { readonly kind: 'gone' };

/** Five ways to help one card; each that writes something can be taken back. */
export function createSlippingModel(
  { services }: SlippingApp,
  card: SlippingCard,
  {
    cardId,
    attempt,
    onHelped,
  }: {
    readonly cardId: CardId;
    /** Does what was pressed; where that fails, it is said. */
    readonly attempt: (press: () => Promise<unknown>) => Promise<unknown>;
    /** Something was done for it, or taken back again. */
    readonly onHelped: (help: Help | undefined) => void;
  },
) {
  const view = signal<SlippingView>({ kind: 'ways' });
  const once = createOnce();

  const store = (help: Help, write: () => ReturnType<typeof services.restCard>) =>
    void attempt(() =>
      once(async () => {
        const helped = await write();
        if (helped.kind === 'helped') onHelped(help);
        view.value =
          helped.kind === 'helped'
            ? { kind: 'done', help, undoId: helped.undoId }
            : { kind: 'gone' };
      }),
    );

  return {
    card,
    view,
    show: (kind: 'ways' | 'hint' | 'split') => (view.value = { kind }),
    rest: () => store('rest', () => services.restCard({ cardId })),
    stop: () => store('stop', () => services.stopCard({ cardId })),
    addHint: (hint: string) => store('hint', () => services.hintCard({ cardId, hint })),
    split: (first: Texts, second: Texts) =>
      store('split', () => services.splitCard({ cardId, first, second })),
    undo: async () => {
      const done = view.value;
      if (done.kind !== 'done') return;
      await attempt(() =>
        once(async () => {
          await services.undoChange({ undoId: done.undoId });
          view.value = { kind: 'ways' };
          onHelped(undefined);
        }),
      );
    },
  };
}

export type SlippingModel = ReturnType<typeof createSlippingModel>;
