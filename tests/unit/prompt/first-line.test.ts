import { expect, it } from 'vitest';
import { plainAnswer } from '@/lib/domain/prompt/plain-answer';
import { aNote, aNoteType } from '@/tests/support/factories';

const EXAMPLE = 'A dog that barks does not bite.';

/** The answer of a card with these sides, whose note has these fields besides. */
function answerOf(back: string, front = '', fields: readonly string[] = []) {
  const named = Object.fromEntries(fields.map((text, at) => [`field-${at}`, text]));
  const note = aNote({ fields: { front, back, ...named } });
  return plainAnswer({ note, noteType: aNoteType(), ordinal: 0 }, { front, back });
}

it.each([
  ['with an example below', `dog<br>${EXAMPLE}`, { text: 'dog', rest: EXAMPLE }],
  ['with an empty line between', `dog<br><br>${EXAMPLE}`, { text: 'dog', rest: EXAMPLE }],
  [
    'in a block of its own',
    `<div><b>dog</b></div><i>${EXAMPLE}</i>`,
    { text: 'dog', rest: EXAMPLE },
  ],
  ['with a sound', 'dog [sound:dog.mp3]', { text: 'dog', rest: '' }],
  ['above a picture', 'dog<br><img src="media:1/dog.png">', { text: 'dog', rest: '' }],
  [
    'above a sheet of its own',
    `dog<style>b {}</style><br>${EXAMPLE}`,
    { text: 'dog', rest: EXAMPLE },
  ],
])('an answer is its first line %s', (_what, back, answer) => {
  expect(answerOf(back)).toEqual(answer);
});

it.each([
  ['another answer below', 'dog<br>hound'],
  ['the next of several', 'red<br>yellow<br>blue'],
  ['a number before it', `1. red<br>${EXAMPLE}`],
  ['a dash before it', `- red<br>${EXAMPLE}`],
  ['a text that goes on', `Two roads diverged,<br>${EXAMPLE}`],
  ['a heading of what is below', `Plural:<br>${EXAMPLE}`],
  ['a list', `<ul><li>dog</li></ul>${EXAMPLE}`],
  ['a table', `<table><tr><td>dog</td></tr></table>${EXAMPLE}`],
  ['a picture above it', '<img src="media:1/dog.png"><br>dog'],
  ['a sentence that takes reading', `${EXAMPLE} ${EXAMPLE}<br>${EXAMPLE}`],
  ['a side without end', `dog<br>${'word '.repeat(10_000)}`],
])('nothing is an answer by its first line with %s', (_what, back) => {
  expect(answerOf(back)).toBeUndefined();
});

it('a line that is a field of its own is an answer, whatever stands below it', () => {
  expect(answerOf('<div>dog</div><div>noun</div>', 'Hund', ['dog', 'noun'])).toEqual({
    text: 'dog',
    rest: 'noun',
  });
});

it('lines of the template and of the question are passed over, and labelled ones are none', () => {
  const noteType = aNoteType({
    templates: [
      {
        id: 'one' as never,
        ordinal: 0,
        name: 'Card',
        front: '<div>Country</div><div>{{front}}</div>',
        back: '<div>Capital</div><div>{{back}}</div><div>Since: {{since}}</div>',
      },
    ],
  });
  const answer = (back: string, since: string) => {
    const note = aNote({ fields: { front: 'Peru', back, since } });
    const sides = {
      front: '<div>Country</div><div>Peru</div>',
      back: `<div>Peru</div><div>Capital</div><div>${back}</div><div>Since: ${since}</div>`,
    };
    return plainAnswer({ note, noteType, ordinal: 0 }, sides)?.text;
  };
  expect(answer('Lima', '1535')).toBe('Lima');
  expect(answer('', '1535')).toBeUndefined();
});
