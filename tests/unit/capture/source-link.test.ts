import { describe, expect, it } from 'vitest';
import { captureSelection } from '@/lib/domain/capture/captured';
import { sourceLink } from '@/lib/domain/capture/source-link';
import { findTextFragment } from '@/tests/support/find-text-fragment';

const url = 'https://a.example/text';

function capture(marked: string, lang = 'en') {
  const [before = '', rest = ''] = marked.split('[[');
  const [phrase = '', after = ''] = rest.split(']]');
  const page = before + phrase + after;
  const { source } = captureSelection({ before, phrase, after, url, title: 'T', lang });
  return { page, phrase: phrase.replace(/\s+/g, ' ').trim(), link: sourceLink(source) ?? '' };
}

const LONG =
  'It was the best of times, it was the worst of times, it was the age of wisdom,\nit was the age of foolishness';

describe('the link to the very place (U-07)', () => {
  it.each([
    ['one word', 'The word [[serendipity]] is old.', 'en'],
    ['the first word', '[[Reading]] is a pleasure.', 'en'],
    ['the last word', 'I like [[reading]]', 'en'],
    ['the whole text', '[[Everything]]', 'en'],
    ['the second of two equal words', 'To be or not to [[be]], that is the question.', 'en'],
    ['the third of three', 'no, no, [[no]]!', 'en'],
    ['two sentences', 'A start. [[He ran. She sat.]] An end.', 'en'],
    ['hyphens', 'A [[well-known]] e-mail-address.', 'en'],
    ['commas', 'red, [[green, blue]], black', 'en'],
    ['ampersands and per cent', 'Q [[R&D is 100 % fun]] A', 'en'],
    ['quotes', 'He said “[[hello]]” to me.', 'en'],
    ['part of a word', 'An un[[believ]]able story.', 'en'],
    ['line breaks', 'One\n  two [[three\n\tfour]] five', 'en'],
    ['a long passage', `Dickens: ${LONG.replace('it was', '[[it was')}]], and so on.`, 'en'],
    ['far into a long text', `${LONG} `.repeat(20) + 'the [[needle]] in it', 'en'],
    ['French', 'Sans accord [[préalable]], rien ne va plus.', 'fr'],
    ['German', 'Die [[Geschwindigkeitsbegrenzung]] gilt überall.', 'de'],
    ['Japanese', '昨日は雨だった。今日は[[晴れ]]です。明日は曇りです。', 'ja'],
    ['Russian', 'Мама [[мыла]] раму.', 'ru'],
    ['Arabic', 'ذهبت إلى [[السوق]] أمس.', 'ar'],
    ['emoji beside it', 'Good 👍🏽 [[morning]] 🌞 all.', 'en'],
  ])('finds %s again', (_reason, marked, lang) => {
    const { page, phrase, link } = capture(marked, lang);
    expect(findTextFragment(page, link)).toBe(phrase);
  });

  it('finds the marked one of equal words, not another', () => {
    const { link } = capture('no, maybe, [[no]]! Then nothing.');
    expect(findTextFragment('no, yes. no, maybe, NO? no, never', link)).toBeUndefined();
  });

  it('finds nothing rather than something else on a page that changed', () => {
    const { link } = capture('To be or not to [[be]], that is the question.');
    expect(findTextFragment('To be is to do. To do is to be.', link)).toBeUndefined();
  });

  it.each([
    ['keeps the place that the address names', `${url}#part-2`, `${url}#part-2:~:text=x`],
    ['replaces a fragment that is there', `${url}#:~:text=old`, `${url}#:~:text=x`],
    ['leaves a plain address', url, `${url}#:~:text=x`],
  ])('%s', (_reason, from, to) => {
    expect(sourceLink({ url: from, phrase: 'x' })).toBe(to);
  });

  it('is the plain address where no text is known, and nothing without an address', () => {
    expect(sourceLink({ url: `${url}#a` })).toBe(`${url}#a`);
    expect(sourceLink({ phrase: 'x' })).toBeUndefined();
  });
});
