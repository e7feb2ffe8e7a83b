import { htmlTokens } from '@/lib/domain/media/html-tokens';
import { decodeEntities } from '@/lib/domain/render/html-text';
import { tidyHtml } from '@/lib/interchange/field-markdown/format-field';
import { htmlToMarkdown } from '@/lib/interchange/html-to-markdown';
import { formulaHtml, formulaText } from '@/lib/interchange/markdown/formula-html';
import { replaceMath } from '@/lib/interchange/markdown/replace-math';
import { createPlaces, withoutPlaces } from '@/lib/interchange/places';
import { isReadAs, writeFormula } from './dollars';
import { withEmbeds } from './embeds';
import { escapeLineStart, escapeText, lineText, type LineWriting } from './escape-text';
import { plainPieces, type Tex } from './plain-pieces';

const SIGNS = { b: '**', i: '*', del: '~~', s: '~~', strike: '~~' };

/**
 * A field as Markdown that a person could have written; tags without a form stay. Absent where its
 * blocks have none.
 */
export function fieldToMarkdown(field: string, hasClozes: boolean): string | undefined {
  return withFormulas(field, (html) => {
    const escaping = { hasClozes, hasMath: mayHoldMath(html, hasClozes) };
    return htmlToMarkdown(tidyHtml(html), {
      // What stands between two equals signs would be one more cloze.
      signs: hasClozes ? SIGNS : { ...SIGNS, mark: '==' },
      keepsTags: true,
      text: (text) => escapeText(text, escaping),
      line: (line) => escapeLineStart(line.trim()),
    })?.trim();
  });
}

/** Whether a dollar of the text could be taken for the sign of a formula. */
function mayHoldMath(html: string, hasClozes: boolean): boolean {
  if (!html.includes('$')) return false;
  const text = decodeEntities(html);
  return hasClozes || text !== withoutPlaces(text) || text !== replaceMath(text, () => '');
}

/** The same on one line, with its tags as they are. */
export function fieldToLine(field: string, writing: LineWriting): string {
  if (!writing.isExact) return withFormulas(field, (html) => lineOf(html, writing));
  const { keep, put } = createPlaces();
  const html = plainPieces(withoutPlaces(field), (formula) => {
    const written = formulaText(formula);
    // Two backticks could be read as the signs around code.
    const isClear = !written.includes('`') && isReadAs(written, formula);
    return isClear ? keep(written) : formulaHtml(formula);
  });
  return put(lineOf(html, writing), (written) => written);
}

/** Changes a field while its formulas and media stand aside, and puts them in as Obsidian has them. */
function withFormulas<Changed extends string | undefined>(
  field: string,
  change: (html: string) => Changed,
): Changed | string {
  const { keep, put } = createPlaces<Tex | string>();
  const changed = change(withEmbeds(plainPieces(withoutPlaces(field), keep), keep));
  if (changed === undefined) return changed;
  return put(changed, (part, around) =>
    typeof part === 'string' ? part : writeFormula(part, around),
  );
}

function lineOf(html: string, writing: LineWriting): string {
  let isCode = false;
  const text = htmlTokens(html)
    .map(({ kind, start, end }) => {
      const part = html.slice(start, end);
      if (kind === 'text') return lineText(part, { ...writing, keepsLines: isCode });
      if (/^<\/?pre\b/i.test(part)) isCode = !part.startsWith('</');
      return part.replace(/[\r\n]+/g, ' ');
    })
    .join('')
    .trim();
  return escapeLineStart(text.replace(/^[>]/, '&#62;'));
}
