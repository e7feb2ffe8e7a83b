import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedLesson } from '@/lib/domain/lesson/edited-lesson';
import type { LessonContent, StepContent } from '@/lib/domain/lesson/lesson-content';

const TEXTS: Readonly<Record<string, string>> = {
  a: 'The sea rises and falls twice a day.',
  A: 'The sea rises and falls two times a day.',
  B: 'A spring tide stands highest, as a rule.',
  b: 'A spring tide stands highest at new moon.',
  c: 'Rivers run backwards where a bore comes in.',
  C: 'Rivers run backwards where a tidal bore comes in.',
  x: 'Barnacles close their shells when water leaves.',
  y: 'Harbours publish tables for every morning.',
};
const stepOf = (letter: string): StepContent => ({ kind: 'text', markdown: TEXTS[letter] ?? '' });
const lesson = (letters: string, title = 'Tides'): LessonContent => ({
  title,
  steps: letters.split('').map(stepOf),
});
const lettersOf = ({ steps }: LessonContent) =>
  steps
    .map((step) => {
      const text = step.kind === 'text' ? step.markdown : '';
      return Object.keys(TEXTS).find((letter) => TEXTS[letter] === text);
    })
    .join('');

describe('two writers of one lesson', () => {
  it.each([
    ['abc', 'Abc', 'abC', 'AbC', 'each changed another step'],
    ['abc', 'axbc', 'abyc', 'axbyc', 'each added a step'],
    ['abc', 'axbc', 'aybc', 'axybc', 'both added a step at the same place'],
    ['abc', 'axbc', 'axbc', 'axbc', 'both added the same step'],
    ['abc', 'axbcx', 'Abc', 'Axbcx', 'one added a step twice, the other changed one'],
    ['abc', 'axbcx', 'axbc', 'axbcx', 'one added a step twice that the other added once'],
    ['abc', 'axbc', 'axbcx', 'axbcx', 'one added a step once that the other added twice'],
    ['abc', 'bc', 'ab', 'b', 'each took out another step'],
    ['abc', 'xbc', 'abcy', 'xbcy', 'one put a step in the place of another, one added one'],
    ['abc', 'bca', 'abC', 'bCa', 'one moved steps, the other changed one'],
    ['abc', 'abxc', 'cab', 'cabx', 'one added a step, the other moved steps'],
    ['abc', 'Abc', 'Abc', 'Abc', 'both made the same change'],
    ['abc', 'ac', 'ac', 'ac', 'both took out the same step'],
  ])('%s, mine %s, theirs %s: %s (%s)', (from, to, now, merged) => {
    const edited = editedLesson(lesson(now), { from: lesson(from), to: lesson(to) });
    expect(edited.clash).toBeUndefined();
    expect(lettersOf(edited.content).split('').toSorted()).toEqual(merged.split('').toSorted());
    expect(lettersOf(edited.content)).toBe(merged);
  });

  it.each([
    ['abc', 'aBc', 'ac', 'aBc', 'ac', '', 'one changed what the other took out'],
    ['abc', 'ac', 'aBc', 'ac', 'aBc', 'B', 'one took out what the other changed'],
    ['abc', 'bac', 'acb', 'bac', 'acb', 'acb', 'both moved steps'],
  ])('%s, mine %s, theirs %s: mine %s, the other %s, shown %s (%s)', (from, to, now, ...rest) => {
    const [mine, other, shown] = rest;
    const edit = { from: lesson(from), to: lesson(to) };
    const kept = editedLesson(lesson(now), edit, 'mine');
    expect(lettersOf(kept.content)).toBe(mine);
    expect(lettersOf(editedLesson(lesson(now), edit, 'other').content)).toBe(other);
    expect(kept.clash && lettersOf(kept.clash)).toBe(shown);
  });

  it('keeps what the one alone changed, whoever is kept where both did', () => {
    const edit = { from: lesson('abc'), to: lesson('Abx', 'Ebb') };
    const now = lesson('abyc', 'Flow');
    const [mine, other] = (['mine', 'other'] as const).map((keep) => editedLesson(now, edit, keep));
    expect(mine?.content.title).toBe('Ebb');
    expect(other?.content.title).toBe('Flow');
    expect(mine?.clash).toEqual({ title: 'Flow', steps: [] });
    expect([mine, other].map((one) => one && lettersOf(one.content))).toEqual(['Abyx', 'Abyx']);
  });

  it('loses no step that the one wrote and the other did not touch', () => {
    const letters = fc.shuffledSubarray('abcxyABC'.split('')).map((list) => list.join(''));
    fc.assert(
      fc.property(letters, letters, letters, (from, to, now) => {
        const edit = { from: lesson(from), to: lesson(to) };
        const { content, clash } = editedLesson(lesson(now), edit);
        if (clash !== undefined) return;
        const added = `${to}${now}`.split('').filter((letter) => !from.includes(letter));
        for (const letter of added) expect(lettersOf(content)).toContain(letter);
      }),
    );
  });

  it('with nobody else at work is what was written', () => {
    const letters = fc.shuffledSubarray('abcxyABC'.split('')).map((list) => list.join(''));
    fc.assert(
      fc.property(letters, letters, (from, to) => {
        const edit = { from: lesson(from), to: lesson(to, 'Ebb') };
        expect(editedLesson(lesson(from), edit)).toEqual({ content: lesson(to, 'Ebb') });
      }),
    );
  });
});
