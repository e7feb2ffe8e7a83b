import { tameStyle } from './tame-style';

/** Applies the harmless part of a `style` attribute through CSSOM, which a strict CSP allows. */
export function applyInlineStyle(element: HTMLElement, style: string): void {
  element.style.cssText = style;
  tameStyle(element.style);
}
