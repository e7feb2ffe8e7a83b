import { element } from './element';
import { TOAST_STYLE } from './toast-style';

const SHOWN_MS = 3000;

/** One toast on the page: its own element, a closed shadow root, the top layer, its own clock. */
export interface ToastHost {
  /** Replaces what the toast says; a screen reader reads it out. */
  readonly show: (...content: readonly Node[]) => void;
  /** Keeps the toast beyond its three seconds as long as this is true. */
  readonly stayWhile: (wanted: () => boolean) => void;
  readonly close: () => void;
}

/** Puts an empty toast on the page. It goes after three seconds unless hovered or focused. */
export function openToastHost({ theme, lang }: { theme: string; lang: string }): ToastHost {
  for (const earlier of document.querySelectorAll('morsel-toast')) earlier.remove();
  const host = document.createElement('morsel-toast');
  host.dataset.theme = theme;
  host.lang = lang;
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const toast = element('div', { class: 'toast', role: 'status' });
  root.append(toast);
  applyStyle(root);
  document.documentElement.append(host);
  host.showPopover();

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = () => false;
  const close = () => {
    clearTimeout(timer);
    host.remove();
  };
  const hold = () => clearTimeout(timer);
  const release = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (isWanted() ? release() : close()), SHOWN_MS);
  };
  toast.addEventListener('pointerenter', hold);
  toast.addEventListener('pointerleave', () => root.activeElement || release());
  toast.addEventListener('focusin', hold);
  toast.addEventListener('focusout', () => toast.matches(':hover') || release());
  toast.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    // What is typed here is not meant for the page's shortcuts.
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  release();
  return {
    show: (...content) => {
      toast.replaceChildren(...content);
      release();
    },
    stayWhile: (wanted) => {
      isWanted = wanted;
    },
    close,
  };
}

/** Firefox refuses adopted sheets to scripts in a page's sandbox; an own `<style>` does there. */
function applyStyle(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(TOAST_STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.prepend(element('style', {}, TOAST_STYLE));
  }
}
