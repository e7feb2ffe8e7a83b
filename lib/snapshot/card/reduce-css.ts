import { withoutDefaults } from './anki-defaults';
import type { ReducedCss } from './author-look';
import { isForCard, isForNight, ROOT, tameSelector } from './tame-selector';
import { isNone, tameStyle } from './tame-style';

/** A larger one is no longer a look. */
const MAX_LENGTH = 200 * 1024;
/** Room between the text and the edge of a background that an author gives the card. */
const INSET = '--author-inset: 14px 18px;';
/** What could end a rule before its end. */
const ODD = /[{}\\]|\/\*/;

/**
 * An author's sheet as it may be applied inside the shadow root of a card: read by the browser itself,
 * rule by rule, and reduced to what is allowed. Nothing in it loads; nothing reaches out of its card.
 * Empty where it holds no more than what Anki writes into every sheet.
 */
export function reduceCss(css: string): ReducedCss {
  const sheet = new CSSStyleSheet();
  // The browser would leave every `@import` out of a sheet that is made here, and complain.
  if (css.length <= MAX_LENGTH) sheet.replaceSync(css.replace(/@import[^;@{}]*;?/gi, ''));
  return (withoutDefaults(sheet) ? textOf(sheet.cssRules, false) : '') as ReducedCss;
}

function textOf(rules: CSSRuleList, forNight: boolean): string {
  return Array.from(rules, (rule) => ruleText(rule, forNight)).join('');
}

function ruleText(rule: CSSRule, forNight: boolean): string {
  if (rule instanceof CSSStyleRule) return styleText(rule, forNight);
  if (rule instanceof CSSMediaRule) return mediaText(rule, forNight);
  if (rule instanceof CSSSupportsRule) {
    return within(`@supports ${rule.conditionText}`, textOf(rule.cssRules, forNight));
  }
  if (rule instanceof CSSLayerBlockRule) return textOf(rule.cssRules, forNight);
  if (rule instanceof CSSKeyframesRule) return keyframesText(rule);
  if (rule instanceof CSSNestedDeclarations) return declarations(rule.style, forNight);
  return '';
}

function styleText(rule: CSSStyleRule, forNight: boolean): string {
  const selector = tameSelector(rule.selectorText);
  if (selector === undefined) return '';
  const isNight = forNight || isForNight(selector);
  const own = declarations(rule.style, isNight);
  const inset = isForCard(selector) && hasPaper(rule.style) ? INSET : '';
  // Rules may stand in each other.
  const text = own + inset + textOf(rule.cssRules, isNight);
  return text === '' ? '' : `${selector}{${text}}`;
}

function declarations(style: CSSStyleDeclaration, forNight: boolean): string {
  tameStyle(style, forNight);
  return style.cssText;
}

function hasPaper({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  if (backgroundImage.includes('gradient')) return true;
  return !isNone(backgroundColor) && backgroundColor !== 'var(--card)';
}

/** The theme is the person's choice, which need not be the system's. */
function mediaText({ cssRules, media }: CSSMediaRule, forNight: boolean): string {
  switch (media.mediaText) {
    case '(prefers-color-scheme: dark)':
      return within(`.${ROOT}.nightMode`, textOf(cssRules, true));
    case '(prefers-color-scheme: light)':
      return within(`.${ROOT}:not(.nightMode)`, textOf(cssRules, forNight));
    default:
      return within(`@media ${media.mediaText}`, textOf(cssRules, forNight));
  }
}

function within(condition: string, text: string): string {
  return text === '' || ODD.test(condition) ? '' : `${condition}{${text}}`;
}

function keyframesText({ name, cssRules }: CSSKeyframesRule): string {
  if (!/^[-\w]+$/.test(name)) return '';
  const steps = Array.from(cssRules, (rule) =>
    rule instanceof CSSKeyframeRule ? `${rule.keyText}{${declarations(rule.style, true)}}` : '',
  );
  return `@keyframes ${name}{${steps.join('')}}`;
}
