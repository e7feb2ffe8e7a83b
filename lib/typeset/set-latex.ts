import { escapeHtml } from '@/lib/domain/render/html-text';
import { setTex } from './set-tex';

/** Formulas in a text of LaTeX; the name of an environment closes what it opened. */
const FORMULA =
  /\$\$([^$]+)\$\$|\$((?:[^$\\]|\\[\s\S])+)\$|\\\[([\s\S]+?)\\\]|\\\(([\s\S]+?)\\\)|(\\begin\{([a-z]+\*?)\}[\s\S]+?\\end\{\6\})/g;
const MATH =
  /^(?:equation|align|gather|alignat|multline|split|cases|array|displaymath|math|eqnarray|[bBpvV]?matrix)\*?$/;

/** What `[latex]` holds: text with formulas in it. Empty where it is more than that. */
export function setLatex(source: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of source.matchAll(FORMULA)) {
    const [written, display, inline, bracketed, round, environment, name = ''] = match;
    if (environment !== undefined && !MATH.test(name)) return '';
    const tex = display ?? inline ?? bracketed ?? round ?? withoutName(environment ?? '', name);
    const set = setTex(tex, inline === undefined && round === undefined && name !== 'math');
    const text = setText(source.slice(from, match.index));
    if (set === '' || text === undefined) return '';
    parts.push(text, set);
    from = match.index + written.length;
  }
  const rest = setText(source.slice(from));
  if (rest === undefined) return '';
  return [...parts, rest].join('');
}

/** LaTeX's own names for a plain formula. */
function withoutName(environment: string, name: string): string {
  if (name === 'eqnarray' || name === 'eqnarray*') {
    return environment.replaceAll(/\{eqnarray\*?\}/g, '{align*}');
  }
  return /^(?:displaymath|math)$/.test(name)
    ? environment.slice(`\\begin{${name}}`.length, -`\\end{${name}}`.length)
    : environment;
}

/** Words between formulas; undefined where they hold commands. */
function setText(text: string): string | undefined {
  let isText = true;
  const html = escapeHtml(text).replaceAll(SIGN, (sign, escaped?: string) => {
    if (escaped !== undefined) return escaped;
    if (sign === '~') return ' ';
    if (sign === '\\\\') return '<br>';
    isText = false;
    return sign;
  });
  return isText ? html : undefined;
}

const SIGN = /\\(&amp;|[%_#$])|\\\\|[\\{}$~]/g;
