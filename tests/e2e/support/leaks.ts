/**
 * Runs in a page of Morsel, beside the cards that it shows: in one sentence each, what foreign HTML or
 * CSS has done that it may not. No name from outside: a page is handed this function alone.
 */
export function findLeaks(): readonly string[] {
  const leaks: string[] = [];
  const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  const isHost = (element: Element | null) => element !== null && hosts.includes(element);
  if ('__pwned' in globalThis || 'hit' in globalThis) leaks.push('a script ran');
  if (isHost(document.activeElement)) leaks.push('the focus went into a card');

  for (const host of hosts) {
    const name = host.className;
    for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
      if (
        element.matches(
          'script, iframe, frame, object, embed, form, style, link, base, meta, svg, template, dialog, ' +
            'maction, annotation-xml, mglyph, select, textarea, button, slot, [id], [srcset], [popover], ' +
            '[autofocus], [contenteditable], [poster], [is], [part], [slot], [name], [accesskey], [nonce]',
        )
      ) {
        leaks.push(`${name} holds ${element.localName}`);
      }
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) leaks.push(`${name} has ${attribute}`);
        const loads = /^(?:src|data|background|action|formaction|xlink:href)$/.test(attribute);
        if (loads && !/^(?:data:image\/(?!svg)|blob:)/.test(value)) {
          leaks.push(`${name} loads ${attribute}=${value}`);
        }
        if (attribute === 'href' && !(element.localName === 'a' && /^https?:/i.test(value))) {
          leaks.push(`${name} leads to ${value}`);
        }
      }
      const { position } = getComputedStyle(element);
      if (/fixed|sticky/.test(position)) leaks.push(`${name} has an element that is ${position}`);
    }
  }

  // The answer is not seen before it is asked for.
  const hidden = document.querySelector('.card[data-phase=question] > .card-answer');
  for (const element of hidden?.shadowRoot?.querySelectorAll('*') ?? []) {
    if (element.checkVisibility({ visibilityProperty: true })) leaks.push('the answer is visible');
  }

  // Every button takes its own presses, and is on the screen.
  for (const button of document.querySelectorAll('.card-actions button')) {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    if (bottom > innerHeight + 1 || right > innerWidth + 1 || top < 0 || left < 0) {
      leaks.push(`a button is off the screen: ${Math.round(left)}, ${Math.round(top)}`);
    }
    const xs = [left + 5, (left + right) / 2, right - 5];
    const ys = [top + 5, (top + bottom) / 2, bottom - 5];
    const isCovered = xs.some((x) => ys.some((y) => isHost(document.elementFromPoint(x, y))));
    if (isCovered) leaks.push('a button is covered by a card');
  }

  // Nothing of a card stands outside its side, and it makes the page no wider.
  for (let column = 0; column < 12; column += 1) {
    for (let row = 0; row < 9; row += 1) {
      const [x, y] = [((column + 0.5) * innerWidth) / 12, ((row + 0.5) * innerHeight) / 9];
      const found = document.elementFromPoint(x, y);
      if (found === null || !isHost(found)) continue;
      const { left, right, top, bottom } = found.getBoundingClientRect();
      if (x < left - 2 || x > right + 2 || y < top - 2 || y > bottom + 2) {
        leaks.push(`something of ${found.className} stands outside it`);
      }
    }
  }
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) leaks.push(`the page is ${page.scrollWidth} wide`);
  return [...new Set(leaks)];
}
