import { expect, it } from 'vitest';
import { splitTrouble } from '@/lib/domain/note/split-trouble';

const whole = { front: 'Which two?', back: 'this and that' };

it.each([
  ['both are as they were', whole, whole, { part: 'second', side: 'front', kind: 'same' }],
  [
    'both ask the same in other letters',
    whole,
    { front: ' which  TWO?\n', back: 'that' },
    { part: 'second', side: 'front', kind: 'same' },
  ],
  [
    'one asks nothing',
    { ...whole, front: ' ' },
    whole,
    { part: 'first', side: 'front', kind: 'empty' },
  ],
  [
    'one has no answer',
    whole,
    { front: 'Which other?', back: '' },
    { part: 'second', side: 'back', kind: 'empty' },
  ],
  ['each asks its own', whole, { ...whole, front: 'Which other?' }, undefined],
])('two cards of one: %s', (_reason, first, second, trouble) => {
  expect(splitTrouble({ first, second })).toEqual(trouble);
});
