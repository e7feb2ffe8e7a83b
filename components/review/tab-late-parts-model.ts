import type { VNode } from 'preact';
import { signal, type ReadonlySignal } from '@preact/signals';

type HelpView = (props: { readonly onClose: () => void }) => VNode;
type ToastsView = () => VNode;

/** What a new tab seldom shows: its code comes when it is wanted. */
export interface LateParts {
  /** The list of keys, while it is open. */
  readonly help: ReadonlySignal<HelpView | undefined>;
  readonly openHelp: () => Promise<void>;
  /** Shows something else in its place; undefined: nothing. */
  readonly showPart: (view: HelpView | undefined) => void;
  /** Where it is said that a press did not work, once one did not. */
  readonly toasts: ReadonlySignal<ToastsView | undefined>;
  /**
   * Does what was pressed; where that fails, it is said, with the same press as the way on. What a
   * press reads after its write is a press of its own: tried again, it would write twice.
   */
  readonly attempt: (press: () => Promise<unknown>) => Promise<void>;
}

/** The late parts of one tab. */
export function createLateParts(report: (error: unknown) => void): LateParts {
  const help = signal<HelpView>();
  const toasts = signal<ToastsView>();

  async function attempt(press: () => Promise<unknown>): Promise<void> {
    try {
      await press();
    } catch (error) {
      report(error);
      const { sayNotDone, ToastHost } = await import('./tab-trouble');
      toasts.value = ToastHost;
      sayNotDone(() => void attempt(press));
    }
  }

  return {
    help,
    openHelp: async () => {
      const { HelpDialog } = await import('./HelpDialog');
      help.value = HelpDialog;
    },
    showPart: (view) => {
      help.value = view;
    },
    toasts,
    attempt,
  };
}
