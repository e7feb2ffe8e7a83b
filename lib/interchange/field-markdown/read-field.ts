import { markField } from '@/lib/domain/note/field-marks';
import { besideHint, formatField, parseField, type FieldText } from '@/lib/domain/note/field-text';
import { plainText } from '@/lib/domain/note/plain-text';
import { htmlToMarkdown, type Dialect } from '@/lib/interchange/html-to-markdown';
import { writeFormula } from '@/lib/interchange/markdown-out/dollars';
import { outsideCode } from '@/lib/interchange/markdown/outside-code';
import { replaceMath, type Formula } from '@/lib/interchange/markdown/replace-math';
import { createPlaces } from '@/lib/interchange/places';
import { formatFieldText, tidyHtml } from './format-field';

/** What the editor formats at save, and nothing else. */
const EDITOR: Dialect = {
  signs: { b: '**', i: '*', del: '~~' },
  keepsTags: false,
  text: plainText,
  line: (line) => line,
};

/**
 * A stored field as the editor shows it: Markdown where that says all of it, a text where Markdown
 * would read it otherwise than it stands, HTML where it holds more. Whichever it is, saved as it was
 * opened it shows the same.
 */
export function readFieldText(html: string): FieldText {
  return besideHint(html, readText);
}

function readText(html: string): FieldText {
  const field = parseField(html);
  if (field.mode === 'text') return asMarkdown(field, formatField(field)) ?? field;
  const { html: rest, marks } = markField(html);
  const text = htmlToMarkdown(tidyHtml(rest), EDITOR);
  // Spaces at its ends would be lost.
  if (text === undefined || /^[ \t]|[ \t]$/.test(html)) return field;
  const hasMarks = Object.keys(marks).length > 0;
  return asMarkdown({ text, ...(hasMarks && { marks }) }, tidyHtml(html)) ?? field;
}

/** The text as Markdown, with dollars around its formulas if possible; only what becomes this HTML. */
function asMarkdown(field: Omit<FieldText, 'mode'>, html: string): FieldText | undefined {
  return [withDollars(field.text), field.text]
    .map((text): FieldText => ({ ...field, mode: 'markdown', text }))
    .find((written) => formatFieldText(written) === html);
}

function withDollars(markdown: string): string {
  return outsideCode(markdown, (text) => {
    const { keep, put } = createPlaces<Formula>();
    return put(replaceMath(text, keep), writeFormula);
  });
}
