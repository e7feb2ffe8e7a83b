/** An element as data: its name, its attributes, what is in it. Texts are texts. */
export type ViewNode =
  | string
  | readonly [
      name: string,
      attributes: Readonly<Record<string, string>>,
      children: readonly ViewNode[],
    ];

export type Span = readonly [from: number, until: number];

/** A page as it was seen last. */
export interface PageView {
  /** Whose classes and rules it has: another build's app would not take its place unseen. */
  readonly build: string;
  /** The part of the page that it is of. */
  readonly hash: string;
  /** From when until before when it may be shown, in epoch milliseconds; absent where always. */
  readonly within?: Span;
  readonly root: ViewNode;
  /** All rules that it is drawn by, and the theme on the page's root. */
  readonly css: string;
  readonly theme?: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws the page as it was seen last where the same build opens it at the same address: the first frame
 * needs neither the app nor the database. Nothing in it can be pressed; the app takes its place.
 */
export function paintPageView({ document, localStorage, location }: Window): void {
  const view = readPageView(localStorage, location.pathname);
  if (view?.build !== buildOf(document)) return;
  if (view.hash !== location.hash || !isWithin(view.within)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(view.css);
  document.adoptedStyleSheets = [sheet];
  if (view.theme !== undefined) document.documentElement.dataset.theme = view.theme;
  const frame = document.createElement('div');
  frame.inert = true;
  frame.append(nodeOf(view.root, document));
  document.body.append(frame);
}

/** What tells builds of a page apart: the names of its files, which hold hashes of all that they load. */
export function buildOf(document: Document): string {
  const app = document.querySelector('script[type="module"]')?.getAttribute('src');
  return `${app} ${document.documentElement.dataset.styles}`;
}

/** What is kept of the page at this path; undefined where nothing is, or something else. */
export function readPageView(storage: Storage, path: string): PageView | undefined {
  try {
    const kept = storage.getItem(keyOf(path));
    return kept === null ? undefined : (JSON.parse(kept) as PageView);
  } catch {
    // Somebody wrote something else there.
    return undefined;
  }
}

/** Forgets it: nothing of it is there any more. */
export function forgetPageView({ localStorage, location }: Window): void {
  localStorage.removeItem(keyOf(location.pathname));
}

/** Keeps a view; a storage that is full forgets it. */
export function writePageView(storage: Storage, path: string, view: PageView): void {
  storage.removeItem(keyOf(path));
  try {
    storage.setItem(keyOf(path), JSON.stringify(view));
  } catch {
    // No room: the next page begins empty.
  }
}

function isWithin([from, until]: Span = [0, Infinity]): boolean {
  const now = Date.now();
  return from <= now && now < until;
}

function keyOf(path: string): string {
  return `morsel-view${path}`;
}

/** Made without a parser: no markup is read, and a style counts although the page's policy forbids it in markup. */
function nodeOf(view: ViewNode, document: Document, namespace?: string): Node {
  if (typeof view === 'string') return document.createTextNode(view);
  const [name, attributes, children] = view;
  const own = name === 'svg' ? SVG : namespace;
  const element = own ? document.createElementNS(own, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'style' && 'style' in element) (element as HTMLElement).style.cssText = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.map((child) => nodeOf(child, document, own)));
  return element;
}
