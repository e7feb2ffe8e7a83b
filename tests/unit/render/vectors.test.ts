import { describe, expect, it } from 'vitest';
import { clozeNumbers, clozeTexts, renderCloze } from '@/lib/domain/render/cloze';
import { stripClozes } from '@/lib/domain/render/strip-clozes';
import { isFieldEmpty } from '@/lib/domain/render/html-text';
import { parseTemplate } from '@/lib/domain/render/parse-template';
import { asksWithFields, renderTemplate } from '@/lib/domain/render/render-template';
import { TemplateError } from '@/lib/domain/render/template-trouble';
import { clozeToType } from '@/lib/domain/render/typed-answer';
import {
  ASKS,
  CLOZE_HTML,
  CLOZE_NUMBERS,
  CLOZE_ONLY,
  CLOZES,
  EMPTY_FIELDS,
  MARKS,
  READABLE,
  READINGS,
  SIDE,
  STRIPPED,
  TYPED_CLOZES,
  UNREADABLE,
} from '@/tests/support/render-vectors';

const plain = (html: string) => html.replace(/<[^>]*>/g, '');
const question = { clozeNumber: 1, side: 'question' } as const;

describe('as in Anki', () => {
  it.each(CLOZES)('the cloze %s as card %i shows its %s: %s', (text, number, side, expected) => {
    expect(plain(renderCloze(text, number, side))).toBe(expected);
  });

  it('a blank carries what it hides and its number', () => {
    expect(renderCloze('{{c1::one}} {{c2::two::hint}}', 1, 'question')).toBe(CLOZE_HTML);
  });

  it.each(CLOZE_NUMBERS)('%s has the clozes %j', (text, numbers) => {
    expect(clozeNumbers(text)).toEqual(numbers);
  });

  it.each(CLOZE_ONLY)('cloze-only of %s as card %i on its %s is %j', (text, number, side, out) => {
    expect(clozeTexts(text, number, side).join(', ')).toBe(out);
    const fields = new Map([['F', text]]);
    expect(renderTemplate('{{cloze-only:F}}', { fields, clozeNumber: number, side })).toBe(out);
  });

  it.each(TYPED_CLOZES)('of %s as card %i one types %j', (text, number, expected) => {
    expect(clozeToType(text, number)).toBe(expected);
  });

  it('a text without its clozes is whole, hints left out', () => {
    expect(stripClozes(STRIPPED.from)).toBe(STRIPPED.to);
  });

  it.each(READINGS)('%s of %s is %s', (filter, text, out) => {
    expect(renderTemplate(`{{${filter}:F}}`, { fields: new Map([['F', text]]), ...question })).toBe(
      out,
    );
  });

  it.each(MARKS)('%s leaves %s', (template, out) => {
    const fields = new Map([
      ['Front', 'foo'],
      ['Text', 'bar'],
    ]);
    expect(renderTemplate(template, { fields, ...question })).toBe(out);
  });

  it.each(EMPTY_FIELDS)('the field %j is empty: %s', (html, isEmpty) => {
    expect(isFieldEmpty(html)).toBe(isEmpty);
  });

  it.each(UNREADABLE)('%s cannot be read', (template) => {
    expect(() => parseTemplate(template)).toThrow(TemplateError);
  });

  it.each(READABLE)('%s can be read', (template) => {
    expect(() => parseTemplate(template)).not.toThrow();
  });

  it.each(ASKS)('%s asks something: %s', (template, asks) => {
    expect(asksWithFields(template, new Set(['1', '3']))).toBe(asks);
  });

  it.each(SIDE.cases)('%s renders as %j', (template, out) => {
    expect(renderTemplate(template, { fields: new Map(SIDE.fields), ...question })).toBe(out);
  });

  it('a field that does not exist is an error, even where its section is not shown', () => {
    const render = () =>
      renderTemplate(SIDE.unknown.template, { fields: new Map(SIDE.fields), ...question });
    expect(render).toThrow(new RegExp(`unknownField ${SIDE.unknown.field}$`));
  });
});
