import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORGIVING, foldAnswer } from '@/lib/domain/answer/fold-answer';
import { compareTexts } from '@/lib/services/review/compare-answer';

const STRICT = { forgivesCase: false, forgivesAccents: false, forgivesPunctuation: false };
const verdict = (given: string, expected: string, rules = FORGIVING) =>
  compareTexts({ given, expected }, rules).verdict;

describe('a typed answer (S-053)', () => {
  it.each([
    ['the same', 'Lima', 'Lima', 'right'],
    ['another case', 'LIMA', 'Lima', 'right'],
    ['other punctuation', 'its the moon', 'It’s the moon!', 'right'],
    ['space around it', '  the   moon ', 'the moon', 'right'],
    ['a missing accent', 'esta', 'está', 'accents'],
    ['a sharp s written as two', 'strasse', 'Straße', 'accents'],
    ['an accent written in two characters', 'esta\u0301', 'está', 'right'],
    ['a curly apostrophe', 'it’s', "it's", 'right'],
    ['another word', 'Cusco', 'Lima', 'different'],
    ['words that ran together', 'themoon', 'the moon', 'different'],
    ['a letter too few', 'Lma', 'Lima', 'different'],
    ['other signs, where there is nothing else', '||', '&&', 'different'],
  ])('with %s is judged as forgiving as the settings are at first', (_what, given, right, said) => {
    expect(verdict(given, right)).toBe(said);
  });

  it.each([
    ['case', { ...FORGIVING, forgivesCase: false }, 'lima', 'Lima'],
    ['punctuation', { ...FORGIVING, forgivesPunctuation: false }, 'the moon', 'the moon!'],
    ['accents', { ...FORGIVING, forgivesAccents: false }, 'esta', 'está'],
  ])('is different in %s where that is not forgiven', (_what, rules, given, right) => {
    expect(verdict(given, right, rules)).toBe('different');
    expect(verdict(right, right, rules)).toBe('right');
  });

  it('of a card that wants no accents needs none and is not reminded of them', () => {
    const typed = { given: 'esta', expected: 'está', ignoresAccents: true };
    expect(compareTexts(typed, STRICT).verdict).toBe('right');
    expect(compareTexts({ ...typed, ignoresAccents: false }, STRICT).verdict).toBe('different');
  });
});

describe('the difference', () => {
  const parts = (given: string, expected: string, rules = FORGIVING) =>
    compareTexts({ given, expected }, rules).parts.map((part) => [
      part.kind,
      part.given,
      part.expected,
    ]);

  it('says what is missing and what is too much', () => {
    expect(parts('Guten Abnd!!', 'Guten Abend')).toEqual([
      ['same', 'Guten Ab', 'Guten Ab'],
      ['missing', '', 'e'],
      ['same', 'nd', 'nd'],
      ['same', '!!', ''],
    ]);
    expect(parts('colour', 'color')).toEqual([
      ['same', 'colo', 'colo'],
      ['extra', 'u', ''],
      ['same', 'r', 'r'],
    ]);
  });

  it('shows an accent that is forgiven, and a case that is forgiven as no difference', () => {
    expect(parts('Esta', 'está')).toEqual([
      ['same', 'Est', 'est'],
      ['accent', 'a', 'á'],
    ]);
  });

  it('is made of both texts, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.boolean(), (given, expected, isForgiving) => {
        const rules = isForgiving ? FORGIVING : STRICT;
        const compared = compareTexts({ given, expected }, rules);
        const joined = (side: 'given' | 'expected') =>
          compared.parts
            .map((part) => part[side])
            .join('')
            .normalize('NFC')
            .trim();
        expect(joined('given')).toBe(given.normalize('NFC').trim());
        expect(joined('expected')).toBe(expected.normalize('NFC').trim());
      }),
    );
  });

  it('is never right where the texts mean something else, and always where they are the same', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (given, expected) => {
        const isSame = foldAnswer(given, FORGIVING) === foldAnswer(expected, FORGIVING);
        expect(verdict(given, expected) !== 'different').toBe(isSame);
        expect(verdict(given, given, STRICT)).toBe('right');
      }),
    );
  });
});
