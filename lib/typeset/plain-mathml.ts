/**
 * What Temml's style sheet would say of its classes, said by the element itself: the pages that show
 * formulas have no such sheet. Borders and strokes are drawn for what MathML Core left out (`menclose`).
 */
const STROKE =
  'position:absolute;left:.5px;bottom:0;width:100%;height:100%;background-color:currentColor;';
const LOOKS: Readonly<Record<string, string>> = {
  'tml-overline': 'padding:.1em 0 0;border-top:.065em solid;',
  'tml-underline': 'padding:0 0 .1em;border-bottom:.065em solid;',
  'tml-fbox': 'padding:3pt;border:1px solid;',
  'tml-left': 'text-align:left;',
  'tml-right': 'text-align:right;',
  'tml-cancel': `display:inline-block;${STROKE}`,
  upstrike: 'clip-path:polygon(.05em 100%,0 calc(100% - .05em),calc(100% - .05em) 0,100% .05em);',
  downstrike: 'clip-path:polygon(0 .05em,.05em 0,100% calc(100% - .05em),calc(100% - .05em) 100%);',
  'tml-xcancel':
    'clip-path:polygon(.05em 0,0 .05em,calc(50% - .05em) 50%,0 calc(100% - .05em),.05em 100%,50% calc(50% + .05em),calc(100% - .05em) 100%,100% calc(100% - .05em),calc(50% + .05em) 50%,100% .05em,calc(100% - .05em) 0,50% calc(50% - .05em));',
  sout: 'clip-path:polygon(0 58%,0 52%,100% 52%,100% 58%);',
  'longdiv-top': 'border-top:.067em solid;padding:.1em .2em .2em .433em;',
  'longdiv-arc':
    'position:absolute;top:0;bottom:.1em;left:-.4em;width:.7em;border:.067em solid;border-radius:70%;clip-path:inset(0 0 0 .4em);box-sizing:border-box;',
  'phasor-bottom': 'border-bottom:.067em solid;padding:.2em .2em .1em .6em;',
  'circle-pad': 'padding:.267em;',
  textcircle:
    'position:absolute;top:0;bottom:0;right:0;left:0;border:.067em solid;border-radius:50%;',
  actuarial:
    'padding:.04em .04em 0;border-width:.08em .08em 0 0;border-style:solid;margin-right:.04em;',
};

/** MathML of Temml's as MathML Core and inline styles: no classes, no `menclose`. */
export function plainMathml(mathml: string): string {
  return mathml.replace(/<([a-z]+)((?:\s[a-z-]+="[^"]*")*)\s*>|<\/menclose>/g, (all, name, rest) =>
    name === undefined ? '</mrow>' : plainTag(String(name), String(rest), String(all)),
  );
}

function plainTag(name: string, attributes: string, written: string): string {
  const isEnclosure = name === 'menclose';
  if (!isEnclosure && !/\s(?:class|style)="/.test(attributes)) return written;
  const classes = valueOf(attributes, 'class').split(' ');
  const own = valueOf(attributes, 'style').replaceAll(/math-depth:\s*0;?/g, '');
  const looks = classes.map((each) => LOOKS[each] ?? '').join('');
  const style = `${isEnclosure ? 'position:relative;' : ''}${looks}${own}`;
  const others = attributes.replaceAll(/\s(?:class|style|notation)="[^"]*"/g, '');
  return `<${isEnclosure ? 'mrow' : name}${others}${style === '' ? '' : ` style="${style}"`}>`;
}

function valueOf(attributes: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
