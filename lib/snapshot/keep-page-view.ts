import { buildOf, writePageView, type Span, type ViewNode } from './page-view';

/** What comes and goes above the page, and what nobody sees. */
const PASSING = 'dialog, script, [popover], [data-passing], [role="status"]:empty';

/** Keeps what the page shows as the first frame of the next one at this address, within a time. */
export function keepPageView({ document, localStorage, location }: Window, within?: Span): void {
  const root = document.body.firstElementChild;
  if (root === null) return;
  const { theme } = document.documentElement.dataset;
  writePageView(localStorage, location.pathname, {
    build: buildOf(document),
    hash: location.hash,
    ...(within && { within }),
    root: viewOf(root),
    css: cssOf(document),
    ...(theme !== undefined && { theme }),
  });
}

function viewOf(element: Element): ViewNode {
  const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
  const children = [...element.childNodes].flatMap((child): readonly ViewNode[] => {
    if (child instanceof Text) return [child.data];
    return child instanceof Element && !child.matches(PASSING) ? [viewOf(child)] : [];
  });
  return [element.localName, Object.fromEntries(attributes), children];
}

/** Fonts come when somebody asks for them, as on any page. */
function cssOf(document: Document): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map((rule) => rule.cssText)
    .join('\n');
}
