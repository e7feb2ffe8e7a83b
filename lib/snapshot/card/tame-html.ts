/**
 * Foreign HTML as nodes that run and load nothing: parsed by the browser in a document without a page,
 * with our one configuration. What styles, names or loads comes out as data: `style` as `data-style`.
 */
export function tameHtml(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (PLAIN.test(html)) {
    fragment.append(html);
    return fragment;
  }
  const { body } = document.implementation.createHTMLDocument('');
  body.setHTML(html.replace(TAG, asData), { sanitizer: sanitizer() });
  for (const element of body.querySelectorAll('*')) renameActive(element);
  fragment.append(...body.childNodes);
  return fragment;
}

/** Most cards are words: no markup, and nothing that a parser reads as something else. */
const PLAIN = /^[^<&\0\r]*$/;

/** Styles and handlers are data before the parser meets them: the page's policy would report each. */
const TAG = /<[a-z][^<>]*/gi;
const REPORTED = /([\s/"'])(style|on[a-z]+)(\s*=)/gi;
function asData(tag: string): string {
  return tag.replace(REPORTED, '$1data-$2$3');
}

const ACTIVE = ['src', 'href', 'id', 'color', 'bgcolor'];

function renameActive(element: Element): void {
  for (const name of ACTIVE) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element.removeAttribute(name);
    element.setAttribute(`data-${name}`, value);
  }
}

const TEXT_MARKUP =
  'a abbr acronym address article aside b bdi bdo big blockquote br center cite code dd del details dfn ' +
  'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd label li ' +
  'main mark nav nobr ol p pre q rb rp rt rtc ruby s samp section small span strike strong sub ' +
  'summary sup time tt u ul var wbr';
const TABLES = 'caption col colgroup table tbody td tfoot th thead tr';
const MEDIA = 'audio img source video';
const MATH =
  'math annotation mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
  'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const ATTRIBUTES =
  'align alt border cellpadding cellspacing class colspan controls dir display face height lang ' +
  'mathvariant nowrap open reversed rowspan size start title type valign value width ' +
  // Of MathML.
  'accent accentunder columnspan depth displaystyle fence form linethickness lspace mathbackground ' +
  'mathcolor mathsize maxsize minsize movablelimits rspace scriptlevel stretchy voffset';

let configured: Sanitizer | undefined;

function sanitizer(): Sanitizer {
  configured ??= new Sanitizer({
    elements: [
      ...`${TEXT_MARKUP} ${TABLES} ${MEDIA}`.split(' '),
      ...MATH.split(' ').map((name) => ({ name, namespace: MATHML })),
    ],
    // What they hold is text all the same.
    replaceWithChildrenElements: ['button', 'fieldset', 'form', 'legend', 'output', 'picture'],
    attributes: [...ACTIVE, ...ATTRIBUTES.split(' ')],
    dataAttributes: true,
    comments: false,
  });
  return configured;
}
