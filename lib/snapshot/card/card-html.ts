import type { AuthorLook } from './author-look';
import { cardSheets } from './card-sheets';
import { tameText } from './long-text';
import { restoreParts } from './restore-parts';
import { scaleFonts } from './scale-fonts';
import { tameHtml } from './tame-html';
import { BODY, ROOT } from './tame-selector';

/**
 * The one way for foreign HTML and CSS into a page.
 * - Nothing runs: `Element.setHTML` with our one configuration, inside a shadow root.
 * - Nothing loads: what styles or loads is renamed before it is on the page, and only known kinds come back.
 * - An author's sheet was reduced before (`reduce-css.ts`), and stays inside the card.
 * - What is stored stays verbatim; this is called wherever stored HTML becomes DOM.
 */
export function showCardHtml(host: Element, html: string, author?: AuthorLook): void {
  const root: ShownRoot = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = cardSheets(html, author?.sheet);
  if (root.shownHtml !== html) {
    root.shownHtml = html;
    root.replaceChildren(contentOf(html, host, author !== undefined));
  }
  if (author && !root.author) followTheme(root);
  if (author) root.author = author;
  else delete root.author;
  dress(root);
}

/** Remembers what it shows, so that the app leaves what the first frame painted. */
interface ShownRoot extends ShadowRoot {
  shownHtml?: string;
  author?: AuthorLook;
}

function contentOf(html: string, host: Element, isStyled: boolean): Element {
  const [page, body] = [document.createElement('div'), document.createElement('div')];
  // The host's own `dir=auto` does not look into its shadow root.
  body.dir = 'auto';
  body.append(tameHtml(html));
  restoreParts(body, host);
  tameText(body);
  if (!isStyled) scaleFonts(body);
  page.append(body);
  return page;
}

/** The classes that an author's sheet knows from Anki; in a dark theme its night rules hold. */
function dress({ author, firstElementChild: page }: ShownRoot): void {
  const night = author && isDark() ? ' nightMode night_mode' : '';
  const body = page?.firstElementChild;
  if (page) page.className = ROOT + night;
  if (body) body.className = BODY + (author ? ` card card${author.ordinal + 1}${night}` : '');
}

/** The system may change its theme at dusk, with a card in view. */
function followTheme(root: ShownRoot): void {
  const system = systemTheme();
  const onChange = () => {
    if (root.isConnected) dress(root);
    else system.removeEventListener('change', onChange);
  };
  system.addEventListener('change', onChange);
}

function systemTheme(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && systemTheme().matches);
}
