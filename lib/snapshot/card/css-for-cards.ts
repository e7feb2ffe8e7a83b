import type { ReducedCss } from './author-look';

/** More than this of one author is no longer for the first frame. */
const MAX_LENGTH = 5 * 1024;

/**
 * The part of a reduced sheet that these sides of cards can use, for a first frame that looks as the whole
 * would. Undefined where even that is too much to keep: then the first frame waits for the database.
 */
export function cssForCards(css: ReducedCss, sides: readonly string[]): ReducedCss | undefined {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const html = sides.join(' ');
  const text = usedRules(sheet.cssRules, (name) => KNOWN.test(name) || html.includes(name));
  return text.length > MAX_LENGTH ? undefined : (text as ReducedCss);
}

/** Names that stand on a card's page, not in its text. */
const KNOWN = /^(?:card\d*|night_?mode|morsel-(?:root|body)|typed|typeans|missing|trouble)$/i;

function usedRules(rules: CSSRuleList, isThere: (name: string) => boolean): string {
  return Array.from(rules, (rule) => {
    if (rule instanceof CSSStyleRule) return isUsed(rule.selectorText, isThere) ? rule.cssText : '';
    if (rule instanceof CSSMediaRule) {
      const inner = usedRules(rule.cssRules, isThere);
      return inner === '' ? '' : `@media ${rule.media.mediaText}{${inner}}`;
    }
    return rule.cssText;
  }).join('');
}

/** A selector names classes and ids; where one of them is nowhere, it selects nothing. */
function isUsed(selectors: string, isThere: (name: string) => boolean): boolean {
  if (/[(\\]/.test(selectors.replaceAll(/:is\(\[data-id="[^"]*"\],\s?#([^)]*)\)/g, '#$1')))
    return true;
  return selectors.split(',').some((one) => {
    const names = [...one.matchAll(/[.#]([-\w]+)/g)].map(([, name = '']) => name);
    return names.every(isThere);
  });
}
