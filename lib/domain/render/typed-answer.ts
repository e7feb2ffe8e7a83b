import { clozeTexts } from './cloze';
import { htmlToText } from './html-text';
import { replaceBetween } from './replace-between';

/** An answer that is typed, and what it is compared with. */
export interface TypedAnswer {
  /** Name of the field that holds it. */
  readonly field: string;
  /** Plain text. */
  readonly expected: string;
  /** `type:nc:`: letters count without their accents. */
  readonly ignoresAccents?: true;
}

/** What stands between `[[type:` and `]]` as a question; nothing where the field has nothing to type. */
export function typedAnswer(
  mark: string,
  fields: ReadonlyMap<string, string>,
  clozeNumber: number,
): TypedAnswer | undefined {
  const [, way, field = ''] = /^(?:(cloze|nc):)?(.*)$/s.exec(mark) ?? [];
  const text = fields.get(field) ?? '';
  const expected = expectedText(way === 'cloze' ? clozeToType(text, clozeNumber) : text);
  if (expected === '') return undefined;
  return { field, expected, ...(way === 'nc' && { ignoresAccents: true }) };
}

/** All blanks of a card, in one line; the same one several times is typed once. */
export function clozeToType(text: string, clozeNumber: number): string {
  const hidden = clozeTexts(text, clozeNumber, 'answer');
  return new Set(hidden).size === 1 ? (hidden[0] ?? '') : hidden.join(', ');
}

/** What can be typed of a field: its words, without markup and sounds. */
function expectedText(html: string): string {
  return htmlToText(replaceBetween(html, '[sound:', ']', () => '')).normalize('NFC');
}
