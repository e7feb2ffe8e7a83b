import { describe, expect, it } from 'vitest';
import { parseNoteQuery } from '@/lib/domain/library/parse-query';
import { parseField } from '@/lib/domain/note/field-text';
import { ROW_SCHEMAS } from '@/lib/interchange/backup/row-schemas';
import { fieldToMarkdown } from '@/lib/interchange/markdown-out/write-field';
import { formatFieldText } from '@/lib/interchange/field-markdown/format-field';
import { readFieldText } from '@/lib/interchange/field-markdown/read-field';
import { parseAnkiHeaders } from '@/lib/interchange/text/anki-headers';
import { aNoteType } from '@/tests/support/factories';

const ELEMENT = '<constructor>a</constructor>';

describe('a name that every object has', () => {
  it.each([
    ['a separator', () => parseAnkiHeaders('#separator:constructor\n').separator, 'c'],
    ['a column', () => [...parseAnkiHeaders('#constructor:3\n').roles], []],
    ['a state in a search', () => parseNoteQuery('is:constructor').unknown, ['constructor']],
    ['an element of a field', () => parseField(ELEMENT), { mode: 'html', text: ELEMENT }],
    ['an element in the editor', () => formatFieldText(readFieldText(ELEMENT)), ELEMENT],
    ['an element in a Markdown file', () => fieldToMarkdown(ELEMENT, false), ELEMENT],
  ])('is nothing but a name as %s', (_what, read, expected) => {
    expect(read()).toEqual(expected);
  });

  it.each(['constructor', 'toString', '__proto__'])('is no field of a backup: %s', (id) => {
    const fields = [{ id, name: 'Front' }];
    expect(ROW_SCHEMAS.noteTypes.safeParse({ ...aNoteType(), fields }).success).toBe(false);
  });
});
