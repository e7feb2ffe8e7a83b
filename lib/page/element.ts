type Child = Node | string | false | undefined;

/** Makes an element without markup: attributes by name, children in order. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** The bite: Morsel's mark, 18 px. */
export function biteMark(): SVGSVGElement {
  const svg = svgElement('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' });
  const square = 'M5 1h5.5A6.5 6.5 0 0 0 17 7.5V13a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4Z';
  svg.append(
    svgElement('path', { d: square, fill: '#33916F' }),
    svgElement('circle', { cx: '15.5', cy: '2.5', r: '1.75', fill: '#E6B24A' }),
  );
  return svg;
}

function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
