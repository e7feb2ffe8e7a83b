import { describe, expect, it } from 'vitest';
import type { StepContent } from '@/lib/domain/lesson/lesson-content';
import { countMinutes, countWords } from '@/lib/domain/lesson/lesson-minutes';
import { splitIntoParts } from '@/lib/domain/lesson/lesson-parts';

const text = (words: number): StepContent => ({ kind: 'text', markdown: 'word '.repeat(words) });
const check: StepContent = { kind: 'check', check: { prompt: 'Why?', answers: ['So'] } };

describe('minutes of a lesson', () => {
  it.each([
    ['400 words (S-009)', [text(400)], 2],
    ['a few words', [text(3)], 1],
    ['nothing', [], 1],
    ['three questions more', [text(200), check, check, check], 2],
  ])('of %s', (_what, steps, expected) => {
    expect(countMinutes(steps)).toBe(expected);
  });

  it.each([
    ['marks are no words', '**two** words', 2],
    ['an address is no reading', 'see [here](https://example.org/a/b/c)', 2],
    ['a picture is its description', '![a map](data:image/png;base64,AAAA)', 2],
    ['five characters of Chinese are two words', '学习很有趣', 2],
  ])('%s', (_why, markdown, expected) => {
    expect(countWords(markdown)).toBe(expected);
  });
});

describe('parts of a long lesson', () => {
  const lesson = (steps: StepContent[]) => ({ title: 'Long', steps });

  it('leaves 15 minutes alone', () => {
    expect(splitIntoParts(lesson([text(1500), text(1500)]))).toHaveLength(1);
  });

  it('cuts more into numbered parts, without dropping or moving a step', () => {
    const steps = Array.from({ length: 24 }, (_none, index) => text(150 + index));
    const parts = splitIntoParts(lesson(steps));
    expect(parts.map((part) => part.title)).toEqual(['Long (1/3)', 'Long (2/3)', 'Long (3/3)']);
    expect(parts.flatMap((part) => part.steps)).toEqual(steps);
    expect(parts.every((part) => countMinutes(part.steps) <= 10)).toBe(true);
  });

  it('keeps a question with the text before it', () => {
    const steps = Array.from({ length: 12 }, () => [text(300), check]).flat();
    expect(splitIntoParts(lesson(steps)).every((part) => part.steps[0]?.kind === 'text')).toBe(
      true,
    );
  });

  it('cannot cut a single screen', () => {
    expect(splitIntoParts(lesson([text(4000)]))).toHaveLength(1);
  });
});
