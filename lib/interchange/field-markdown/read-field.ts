import { markField } from '@/lib/domain/note/field-marks';
import { parseField, type FieldText } from '@/lib/domain/note/field-text';
import { formatFieldText, tidyHtml } from './format-field';
import { hasBlocks } from './has-blocks';
import { htmlToMarkdown } from './html-to-markdown';

/**
 * A stored field as the editor shows it: Markdown where that says all of it, a text where Markdown
 * would read it otherwise than it stands, HTML where it holds more. Whichever it is, saved as it was
 * opened it shows the same.
 */
export function readFieldText(html: string): FieldText {
  const field = parseField(html);
  if (field.mode === 'text') return hasBlocks(field.text) ? field : { ...field, mode: 'markdown' };
  const { html: rest, marks } = markField(html);
  const text = htmlToMarkdown(tidyHtml(rest));
  if (text === undefined) return field;
  const hasMarks = Object.keys(marks).length > 0;
  const written: FieldText = { mode: 'markdown', text, ...(hasMarks && { marks }) };
  return formatFieldText(written) === tidyHtml(html) ? written : field;
}
