import { describe, expect, it } from 'vitest';
import { parseId, type StepId } from '@/lib/domain/ids';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';
import { withStepIds } from '@/lib/domain/lesson/step-ids';

const contentOf = (...steps: string[]) =>
  parseLesson(`# T\n\n${steps.join('\n\n---\n\n')}`).content.steps;
const before = withStepIds(
  contentOf('The sea rises.', 'The moon pulls it.', '? What pulls?\n= Moon', 'Done now.'),
  [],
  (index) => parseId<StepId>('abcd'[index] ?? 'x'),
);
const edited = (...steps: string[]) =>
  withStepIds(contentOf(...steps), before, () => parseId('new')).map((step) => step.id);

const [A, B, C, D] = ['The sea rises.', 'The moon pulls it.', '? What pulls?\n= Moon', 'Done now.'];

describe('ids of an edited lesson', () => {
  it.each([
    ['nothing changes', [A, B, C, D], 'abcd'],
    ['a step is reworded', [A, 'The moon pulls it up.', C, D], 'abcd'],
    ['a step is written anew in its place', [A, 'Gravity.', C, D], 'abcd'],
    ['the first step is written anew', ['Water.', B, C, D], 'abcd'],
    ['the last step is written anew', [A, B, C, 'Fin.'], 'abcd'],
    ['an answer is mended', [A, B, '? What pulls?\n= The Moon', D], 'abcd'],
    ['steps are swapped', [B, A, C, D], 'bacd'],
    ['a step is taken out', [A, C, D], 'acd'],
  ])('stay when %s', (_what, steps, expected) => {
    expect(edited(...(steps as string[])).join('')).toBe(expected);
  });

  it('are new for a step put in between', () => {
    expect(edited(A ?? '', 'Something else entirely.', B ?? '', C ?? '', D ?? '')).toEqual([
      'a',
      'new',
      'b',
      'c',
      'd',
    ]);
  });

  it('never go from a text to a question', () => {
    expect(edited(A ?? '', '? What pulls it?\n= The moon', D ?? '')).toEqual(['a', 'c', 'd']);
    expect(edited(A ?? '', B ?? '', 'What pulls? Moon', D ?? '')).toEqual(['a', 'b', 'new', 'd']);
  });

  it('are given to one step only', () => {
    const ids = edited(A ?? '', A ?? '', A ?? '');
    expect(ids.filter((id) => id === 'a')).toHaveLength(1);
  });
});
