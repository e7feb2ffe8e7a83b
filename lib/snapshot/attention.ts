import { isOnContent } from '@/lib/snapshot/card/on-content';

/** What a person asked of a painted page whose app was not there yet. */
export type EarlyPress =
  | { readonly kind: 'key'; readonly event: KeyboardEvent }
  | { readonly kind: 'edge'; readonly does: string };

export interface Attention {
  /** Settles once somebody points at the page, presses a key or a button. */
  readonly begun: Promise<void>;
  readonly hasBegun: () => boolean;
  /** Ends the listening and gives what was pressed until now, in order. */
  readonly handOver: () => readonly EarlyPress[];
}

const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'focusin', 'click', 'keydown'] as const;

/**
 * Watches a painted page for the first sign that somebody means it, and keeps keys and presses of
 * the quiet buttons for the app. Revealing needs no app: `paint-first` does that itself.
 */
export function watchAttention(page: Window): Attention {
  const presses: EarlyPress[] = [];
  const started = Promise.withResolvers<void>();
  let hasBegun = false;
  const onSign = (event: Event) => {
    hasBegun = true;
    started.resolve();
    // What is typed into a card, or opens its hint, is no key of ours.
    if (event instanceof KeyboardEvent && !isOnContent(event)) presses.push({ kind: 'key', event });
    const does = event.type === 'click' ? edgeButton(event.target) : undefined;
    if (does !== undefined) presses.push({ kind: 'edge', does });
  };
  for (const sign of SIGNS) page.addEventListener(sign, onSign, { passive: true });
  return {
    begun: started.promise,
    hasBegun: () => hasBegun,
    handOver: () => {
      for (const sign of SIGNS) page.removeEventListener(sign, onSign);
      return presses;
    },
  };
}

function edgeButton(target: EventTarget | null): string | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-does]') : null;
  return button?.dataset.does;
}
