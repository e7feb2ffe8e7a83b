import { applyInlineStyle } from './inline-style';
import { nameMissing } from './missing';

/** Gives the nodes of a card back what is harmless: looks, pictures, links, a place to type. */
export function restoreParts(body: Element, host: Element): void {
  for (const element of body.querySelectorAll<HTMLElement>(
    '[data-style], [data-color], [data-bgcolor]',
  ))
    restoreStyle(element);
  body.querySelectorAll(':is(img, audio, video, source)[data-src]').forEach(restoreSource);
  body.querySelectorAll('a[data-href]').forEach(restoreLink);
  const place = body.querySelector<HTMLElement>('span[data-typed]');
  if (place) place.replaceWith(typingField(place, host));
}

/** `<font color>` and `<td bgcolor>` are styles, too; elements of MathML have them as those of HTML. */
function restoreStyle(element: HTMLElement): void {
  const { color, bgcolor, style } = element.dataset;
  if (color !== undefined) element.style.color = color;
  if (bgcolor !== undefined) element.style.backgroundColor = bgcolor;
  applyInlineStyle(element, `${element.style.cssText}${style ?? ''}`);
}

/** A stored picture or sound keeps its place until its bytes are there; anything else is named. */
function restoreSource(element: Element): void {
  const source = element.getAttribute('data-src') ?? '';
  if (element instanceof HTMLElement && source.startsWith('media:')) return keepPlace(element);
  if (
    element instanceof HTMLImageElement &&
    /^data:image\/(png|jpeg|gif|webp|avif);/i.test(source)
  ) {
    element.src = source;
    return limitWidth(element, writtenSize(element, 'width') / writtenSize(element, 'height'));
  }
  nameMissing(element);
}

/**
 * As large as it will be, from the first frame on: its own width where the author gave none, never
 * wider than its card nor higher than `--media-height`.
 */
function keepPlace(element: HTMLElement): void {
  const { style, dataset } = element;
  const [width, height] = [Number(dataset.width), Number(dataset.height)];
  if (!(width > 0 && height > 0)) return;
  style.aspectRatio ||= `${width}/${height}`;
  limitWidth(element, width / height);
  if (!style.width && !style.height && !element.hasAttribute('width')) {
    style.width = `${width}px`;
  }
}

/** As wide as the most height allows: one that is only cut in height would be squeezed. */
function limitWidth({ style }: HTMLElement, ratio: number): void {
  if (ratio > 0) style.maxWidth ||= `min(100%, calc(var(--media-height, 40vh) * ${ratio}))`;
}

/** In pixels, as its author wrote it. */
function writtenSize(element: HTMLElement, name: 'width' | 'height'): number {
  const written = element.style[name] || element.getAttribute(name) || '';
  return /^[\d.]+(?:px)?$/.test(written) ? parseFloat(written) : NaN;
}

function restoreLink(link: Element): void {
  const target = link.getAttribute('data-href') ?? '';
  if (!/^https?:\/\//i.test(target)) return;
  link.setAttribute('href', target);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noreferrer noopener');
}

/** Where an answer is typed; Enter asks for the answer, as a press on the card does. */
function typingField(place: HTMLElement, host: Element): HTMLInputElement {
  const field = document.createElement('input');
  field.className = 'typed';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.autocapitalize = 'off';
  field.setAttribute('aria-label', place.dataset.typed ?? '');
  field.dataset.id = 'typeans';
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing && host instanceof HTMLElement) host.click();
  });
  return field;
}
