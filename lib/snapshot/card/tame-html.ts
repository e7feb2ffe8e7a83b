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
  body.setHTML(asData(html), { sanitizer: sanitizer() });
  for (const element of body.querySelectorAll('*')) renameActive(element);
  fragment.append(...body.childNodes);
  return fragment;
}

/** Most cards are words: no markup, and nothing that a parser reads as something else. */
const PLAIN = /^[^<&\0\r]*$/;

const TAG = /<\/?[a-z][^\s/>]*/gi;
/** The next attribute of a tag, quoted or not: its name, then the rest of it. */
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)?/y;
const REPORTED = /^(?:style|on[a-z]+)$/i;

/** Opening and closing ones: more than any card has, tables included. */
const MOST_TAGS = 10_000;

/** Styles and handlers are data before the parser meets them: the page's policy would report each. */
function asData(html: string): string {
  let text = '';
  let done = 0;
  let count = 0;
  TAG.lastIndex = 0;
  while (TAG.test(html)) {
    count += 1;
    // The browser's time grows with the square of elements in each other: such a side is its words.
    if (count > MOST_TAGS) return html.replace(/<[^<>]*>/g, ' ');
    let end = TAG.lastIndex;
    ATTRIBUTE.lastIndex = end;
    for (let found; (found = ATTRIBUTE.exec(html));) {
      const [, name = '', value = ''] = found;
      end = ATTRIBUTE.lastIndex;
      if (!REPORTED.test(name)) continue;
      const at = end - value.length - name.length;
      text += `${html.slice(done, at)}data-`;
      done = at;
    }
    TAG.lastIndex = end;
  }
  return text + html.slice(done);
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
