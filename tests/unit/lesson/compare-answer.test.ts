import { expect, it } from 'vitest';
import { isAnswerRight } from '@/lib/domain/lesson/compare-answer';

it.each([
  ['the same', 'Lima', ['Lima'], true],
  ['another case', 'LIMA', ['Lima'], true],
  ['a missing accent', 'esta', ['está'], true],
  ['an accent written in two characters', 'esta\u0301', ['está'], true],
  ['other punctuation', 'the moon!', ['The Moon.'], true],
  ['other spaces', '  git   log ', ['git log'], true],
  ['an option without its dashes', 'graph', ['--graph'], true],
  ['a sharp s written as two', 'strasse', ['Straße'], true],
  ['a curly apostrophe', 'it’s', ["it's"], true],
  ['any of several', 'Cookies', ['Cookie', 'Cookies'], true],
  ['exactly the punctuation, where there is nothing else', ' && ', ['&&'], true],
  ['other punctuation, where there is nothing else', '||', ['&&'], false],
  ['another word', 'Cusco', ['Lima'], false],
  ['nothing', '', ['Lima'], false],
  ['nothing, where the answer is punctuation', '', ['&&'], false],
  ['a part of it', 'Li', ['Lima'], false],
  ['another script', 'Лима', ['Lima'], false],
])('takes %s', (_why, given, accepted, expected) => {
  expect(isAnswerRight(given, accepted)).toBe(expected);
});
