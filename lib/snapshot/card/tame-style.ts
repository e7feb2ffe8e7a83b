/**
 * What an author may set, by name or by the beginning of a name. Not among them: what could leave the
 * card (`position: fixed`), hide that there is one (`all`, `pointer-events`) or switch its theme.
 */
const ALLOWED = new RegExp(
  '^(?:--.*|(?:align|animation|background|border|box|break|caption|column|columns|counter|flex|font|grid' +
    '|inset|justify|list-style|margin|max|min|object|outline|overflow|padding|perspective|place|ruby' +
    '|text|transform|transition|white-space|word|-webkit-text)(?:-.*)?' +
    '|(?:block|inline)-size|(?:row-)?gap|aspect-ratio|backface-visibility|bottom|clear|clip-path|color' +
    '|content|cursor|direction|display|empty-cells|filter|float|height|hyphens|isolation|left' +
    '|letter-spacing|line-(?:break|height)|mix-blend-mode|opacity|order|orphans|position|quotes|right' +
    '|rotate|scale|tab-size|table-layout|top|translate|unicode-bidi|user-select|vertical-align' +
    '|visibility|widows|width|writing-mode|z-index|zoom)$',
);

/** Values that could load something. A backslash could hide one of them. */
const LOADING = /url\(|image\(|image-set\(|cross-fade\(|element\(|paint\(|src\(|attr\(|\\|\/\*/i;

/**
 * Takes out of a style what could load something or reach out of its card, and adapts its colours to a
 * dark theme, unless it is made `forNight`. What the browser did not understand is gone already.
 */
export function tameStyle(style: CSSStyleDeclaration, forNight = false): void {
  for (const name of Array.from(style)) tameProperty(style, name);
  if (!forNight) adaptColours(style);
}

function tameProperty(style: CSSStyleDeclaration, longhand: string): void {
  const name = spokenFor(style, longhand);
  const value = style.getPropertyValue(name);
  if (!ALLOWED.test(name) || LOADING.test(value)) {
    if (name === 'background-image') style.setProperty(name, 'none');
    else style.removeProperty(name);
    // Its text was made for that picture.
    if (name.startsWith('background') && isNone(style.backgroundColor))
      style.removeProperty('color');
  } else if (name === 'position' && !/^(?:static|relative|absolute)$/.test(value)) {
    style.removeProperty(name);
  } else if (name === 'visibility' && !/^(?:hidden|collapse)$/.test(value)) {
    // What the card hides, the answer, stays hidden.
    style.setProperty(name, 'inherit');
  } else if (/^(?:animation|transition)/.test(name)) {
    // Whoever wants less motion has the last word: nothing here is important.
    style.setProperty(name, value);
  }
}

/** With `var()` in it only the shorthand has a value: `background-color` speaks through `background`. */
function spokenFor(style: CSSStyleDeclaration, longhand: string): string {
  let name = longhand;
  while (style.getPropertyValue(name) === '' && name.includes('-', 1)) {
    name = name.slice(0, name.lastIndexOf('-'));
  }
  return style.getPropertyValue(name) === '' ? longhand : name;
}

/** Whether a colour says nothing by itself. */
export function isNone(colour: string): boolean {
  return /^(?:|inherit|initial|unset|revert|revert-layer|currentcolor|transparent|rgba\(.*, 0\))$/i.test(
    colour,
  );
}

/** Black on white is no choice: Anki writes it into every sheet, and it comes along with what is pasted. */
export const BLACK = /^(?:black|rgb\(0, 0, 0\))$/;
export const WHITE = /^(?:white|rgb\(255, 255, 255\))$/;

/** Every colour keeps its hue; in a dark theme text becomes light and paper dark. */
function adaptColours(style: CSSStyleDeclaration): void {
  // A gradient keeps its colours, and so does the text on it.
  if (style.backgroundImage.includes('gradient')) return;
  adapt(style, 'color', BLACK, 'var(--ink)', 'max(l, .78) c');
  adapt(style, 'background-color', WHITE, 'var(--card)', 'min(l, .32) calc(c * .6)');
}

function adapt(
  style: CSSStyleDeclaration,
  name: string,
  usual: RegExp,
  ours: string,
  inDark: string,
): void {
  const colour = style.getPropertyValue(name);
  if (isNone(colour) || colour.includes('light-dark(')) return;
  const adapted = usual.test(colour)
    ? ours
    : `light-dark(${colour}, oklch(from ${colour} ${inDark} h))`;
  style.setProperty(name, adapted, style.getPropertyPriority(name));
}
