import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { formatHint } from '@/lib/domain/note/field-hint';
import type { FieldMarks } from '@/lib/domain/note/field-marks';
import { formatField, type FieldText } from '@/lib/domain/note/field-text';
import { outsideCode } from '@/lib/interchange/markdown/outside-code';
import { hasBlocks } from './has-blocks';
import { shielded, withoutFormulas } from './shielded';
import { wordyFences } from './wordy-fences';

/** What a card's text is more likely to mean as it stands: "# include", "---", "> 5", "&amp;", "\n". */
const LITERAL = {
  disable: {
    null: [
      'headingAtx',
      'setextUnderline',
      'thematicBreak',
      'blockQuote',
      'codeIndented',
      'htmlFlow',
      'htmlText',
      'definition',
      'labelStartImage',
      'autolink',
      'characterEscape',
      'characterReference',
      'hardBreakEscape',
      'wwwAutolink',
      'protocolAutolink',
      'emailAutolink',
      'tasklistCheck',
      'gfmFootnoteCall',
      'gfmFootnoteDefinition',
    ],
  },
};

/** More signs than a person writes: the parser would need very long, so only the few marks count. */
const LONGEST = 50_000;

/**
 * A field's text as HTML. Markdown that says more than the few marks is formatted by micromark: lists,
 * fenced code, links, tables, struck out text. All else is a text as before, line by line, but for
 * formulas between dollars, which become those that cards set.
 */
export function formatFieldText(field: FieldText): string {
  const { mode, text, marks = {}, hint } = field;
  return mode === 'markdown' ? formatMarkdown(text, marks) + formatHint(hint) : formatField(field);
}

function formatMarkdown(text: string, marks: FieldMarks): string {
  if (text.length > LONGEST || !hasBlocks(text)) {
    const light = withoutFormulas(text);
    return light.put(formatField({ mode: 'text', text: light.text, marks }), (html) => html);
  }
  const light = shielded(text.replace(/\r\n?/g, '\n'), marks);
  const html = micromark(outsideCode(wordyFences(light.text), brokenLines), {
    extensions: [gfm({ singleTilde: false }), LITERAL],
    htmlExtensions: [gfmHtml()],
  });
  return light.put(tidyHtml(html), (part) => part);
}

/**
 * HTML as the editor stores it: no white space between its blocks, `b` and `i` for bold and italic, and
 * one paragraph without tags around it.
 */
export function tidyHtml(html: string): string {
  const pieces = html.trim().split(/(<pre>[\s\S]*?<\/pre>)/);
  const tidy = pieces.map((piece, at) => (at % 2 === 1 ? piece : tidyBlocks(piece))).join('');
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(tidy)?.[1];
  return inner === undefined || inner.includes('<p>') ? tidy : inner;
}

function tidyBlocks(html: string): string {
  return html
    .replace(/<br ?\/?>\n?/g, '<br>')
    .replace(
      /<(\/?)(strong|em)>/g,
      (_all, slash, name) => `<${slash}${name[0] === 's' ? 'b' : 'i'}>`,
    )
    .replace(/\s*\n\s*(?=<(?:\/?(?:ul|ol|li|p|table|thead|tbody|tr|th|td)\b|pre\b)|$)/g, '')
    .replace(/(<\/?(?:ul|ol|li|p|table|thead|tbody|tr|th|td)\b[^<>]*>|^)\n\s*/g, '$1')
    .replace(/(<[^<>]*>)|&quot;/g, (_all, tag?: string) => tag ?? '"');
}

/** A new line is one, though Markdown would run the lines together. */
function brokenLines(text: string): string {
  return text.replace(/(\S)[ \t]*\n(?=[^\n])/g, '$1  \n');
}
