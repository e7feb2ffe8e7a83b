import { expect, it } from 'vitest';
import { plainAnswer } from '@/lib/domain/prompt/plain-answer';
import { typedSides } from '@/lib/domain/prompt/typed-sides';
import { CLOZE_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { withSpeech } from '@/lib/domain/render/live-parts';
import { aNote, aNoteType } from '@/tests/support/factories';

const basic = { note: aNote(), noteType: aNoteType(), ordinal: 0 };

it.each([
  ['words', 'the dog', 'the dog'],
  ['emphasis', 'the <b class="x">dog</b>', 'the dog'],
  ['an entity', 'R&amp;D', 'R&D'],
  ['an editor’s block and break', '<div>dog<br></div><br>', 'dog'],
  ['read aloud', withSpeech('dog', 'en'), 'dog'],
  ['nothing', '', undefined],
  ['a second answer', 'dog<br>cat', undefined],
  ['two blocks', '<div>dog</div><div>cat</div>', undefined],
  ['a list', '<ul><li>dog</li></ul>', undefined],
  ['a picture', '<img src="media:1/dog.png">', undefined],
  ['a formula', String.raw`\(x^2\)`, undefined],
  ['a power, which is another number without its sign', '10<sup>2</sup>', undefined],
  ['two words far from each other', `a${' '.repeat(100_000)}b`, undefined],
  ['a sentence that takes reading', 'word '.repeat(20), undefined],
  ['what its author wants typed', '<code class="typed" data-typed="Back">dog</code>', undefined],
])('an answer of %s', (_what, back, text) => {
  expect(plainAnswer(basic, { front: '', back })).toEqual(text === undefined ? text : { text });
});

it.each([
  ['one blank', '{{c1::Lima}} is the capital of {{c2::Peru}}', 0, 'Lima'],
  ['its own blank', '{{c1::Lima}} is the capital of {{c2::Peru}}', 1, 'Peru'],
  ['the same blank twice', '{{c1::Lima}}, oh {{c1::Lima}}', 0, 'Lima'],
  ['a picture in a blank', '{{c1::<img src="a.png">}}', 0, undefined],
])('a cloze with %s', (_what, text, ordinal, answer) => {
  const note = aNote({ fields: { text, extra: 'more' } });
  const noteType = aNoteType(CLOZE_NOTE_TYPE);
  expect(plainAnswer({ note, noteType, ordinal }, { front: '', back: 'whole' })?.text).toBe(answer);
});

it('an answer to be typed keeps what reads it aloud, and a filled blank its sentence', () => {
  const spoken = typedSides(
    { front: 'hola', back: withSpeech('R&amp;D', 'en') },
    'R&D',
    'Your answer',
  );
  expect(spoken.front).toBe('hola<span class="typed" data-typed="Your answer"></span>');
  expect(spoken.back).toMatch(/^<code [^>]*>R&amp;D<\/code><span class="tts"/);
  const cloze = 'x <span class="cloze">y</span>';
  expect(typedSides({ front: 'x [...]', back: cloze }, 'y', 'Your answer').back).toContain(cloze);
});
