import { BLACK, WHITE } from './tame-style';

/** What Anki writes into every new note type: nobody chose it. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  '.card': {
    'font-family': /^arial$/i,
    'font-size': /^20px$/,
    'line-height': /^1\.5$/,
    'text-align': /^center$/,
    color: BLACK,
    'background-color': WHITE,
  },
  '.cloze': { 'font-weight': /^(?:bold|700)$/, color: /^(?:blue|rgb\(0, 0, 255\))$/ },
  '.nightMode .cloze': { color: /^lightblue$/ },
};

/** Takes Anki's own colours out of a sheet. False where nothing but its defaults was in it. */
export function withoutDefaults({ cssRules }: CSSStyleSheet): boolean {
  let hasOwn = false;
  for (const rule of cssRules) {
    if (!(rule instanceof CSSStyleRule)) {
      hasOwn = true;
      continue;
    }
    const { style } = rule;
    const usual = DEFAULTS[rule.selectorText] ?? {};
    const isUsual = (name: string) => usual[name]?.test(style.getPropertyValue(name)) ?? false;
    const names = Array.from(style);
    hasOwn ||= rule.cssRules.length > 0 || names.some((name) => !isUsual(name));
    for (const name of names)
      if (name.endsWith('color') && isUsual(name)) style.removeProperty(name);
  }
  return hasOwn;
}
