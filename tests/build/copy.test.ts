import { describe, expect, it } from 'vitest';
import { LANGUAGES, messagesOf } from './support/messages';
import { textOf, trackedFiles } from './support/tracked-files';

/** Words that shame or frighten; the product never says them. */
const UNKIND = {
  en: /\b(lost|broke|broken|fail(ed|ure|s)?|at risk|overdue|shame|lazy|backlog)\b/i,
  de: /\b(verloren|kaputt|fehlgeschlagen|gescheitert|gefährdet|überfällig|versagt|faul)\b/i,
} as const;

/** Companies and figures of others that the product does not lean on (S-129, S-130, S-132). */
const CLAIMS = /deloitte|linkedin|\bIBM\b|AT&T|dopamin|\b70\s?%/i;

describe.each(LANGUAGES)('the words in %s', (language) => {
  it('are kind', () => {
    const texts = Object.entries(messagesOf(language));
    expect(texts.filter(([, text]) => UNKIND[language].test(text))).toEqual([]);
  });

  it('claim nothing in the name of others', () => {
    const texts = Object.entries(messagesOf(language));
    expect(texts.filter(([, text]) => CLAIMS.test(text))).toEqual([]);
  });
});

it('decks and lessons that come along claim nothing in the name of others', () => {
  expect(CLAIMS.exec(textOf(trackedFiles(/^(public\/.*\.(json|md)|README\.md)$/)))).toBeNull();
});
