import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLesson } from '@/lib/domain/lesson/format-lesson';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';

const steps = (body: string) => parseLesson(`# Title\n\n${body}`).content.steps;
const problems = (body: string) =>
  parseLesson(`# Title\n\n${body}`).problems.map(({ line, kind }) => `${line}: ${kind}`);

describe('reading a lesson file', () => {
  it('takes the title from the first heading', () => {
    expect(parseLesson('# How a tide works\n\nWater.').content).toEqual({
      title: 'How a tide works',
      steps: [{ kind: 'text', markdown: 'Water.' }],
    });
  });

  it('takes title, summary and deck from the front matter', () => {
    const file =
      '---\ntitle: "Tides: a start"\nsummary: Why twice a day.\ndeck: Sea\n---\n\nWater.';
    expect(parseLesson(file).content).toMatchObject({
      title: 'Tides: a start',
      summary: 'Why twice a day.',
      deck: 'Sea',
    });
  });

  it('uses the fallback title only where the file names none', () => {
    expect(parseLesson('Water.', 'tides').content.title).toBe('tides');
    expect(parseLesson('# T\n\nWater.', 'tides').content.title).toBe('T');
  });

  it.each([
    ['a line of dashes', 'One\n\n---\n\nTwo', ['One', 'Two']],
    ['dashes right under text', 'One\n---\nTwo', ['One', 'Two']],
    ['a heading, which stays', 'One\n\n## Two\n\nMore', ['One', '## Two\n\nMore']],
    ['both, without an empty step', 'One\n\n---\n\n## Two', ['One', '## Two']],
    ['not a smaller heading', '### One\n\nMore', ['### One\n\nMore']],
    ['not dashes in code', '```\n---\n## no\n```', ['```\n---\n## no\n```']],
    ['not a table', '| a |\n| --- |\n| 1 |', ['| a |\n| --- |\n| 1 |']],
  ])('ends a step at %s', (_why, body, expected) => {
    expect(steps(body)).toEqual(expected.map((markdown) => ({ kind: 'text', markdown })));
  });

  it('reads Windows line ends and a byte-order mark', () => {
    expect(parseLesson('\uFEFF# T\r\n\r\nOne\r\n---\r\nTwo').content.steps).toHaveLength(2);
  });

  it('reads a question with choices, its explanation and its recap', () => {
    const body = '? Which?\n\n- [ ] One\n- [x] Two\n  of two\n\n> Because.\n\nRecap: It is two.';
    expect(steps(body)).toEqual([
      {
        kind: 'check',
        check: {
          prompt: 'Which?',
          choices: ['One', 'Two of two'],
          answers: ['Two of two'],
          explanation: 'Because.',
        },
        recap: 'It is two.',
      },
    ]);
  });

  it('reads a typed answer with its alternatives', () => {
    expect(steps('? Capital of Peru\n= Lima\n= Lima, Peru')).toEqual([
      { kind: 'check', check: { prompt: 'Capital of Peru', answers: ['Lima', 'Lima, Peru'] } },
    ]);
  });

  it('keeps the text before a question as a step of its own, so that it does not tell the answer', () => {
    expect(steps('Peru.\n\n? Capital\n= Lima').map((step) => step.kind)).toEqual(['text', 'check']);
  });

  it('keeps a heading with its question', () => {
    expect(steps('## Now you\n\n? Capital\n= Lima')).toMatchObject([
      { check: { prompt: '## Now you\n\nCapital' } },
    ]);
  });

  it('takes the last paragraph before ticked choices as their question', () => {
    expect(steps('Peru.\n\nCapital?\n\n- [x] Lima\n- [ ] Cusco')).toMatchObject([
      { kind: 'text', markdown: 'Peru.' },
      { kind: 'check', check: { prompt: 'Capital?' } },
    ]);
  });

  it('leaves a list of things to do alone', () => {
    expect(steps('Today:\n\n- [ ] read\n- [ ] write')).toMatchObject([{ kind: 'text' }]);
  });

  it.each([
    ['a question nothing answers', '? Why', '3: noAnswer'],
    ['choices without a right one', '? Why\n- [ ] a\n- [ ] b', '4: noRightChoice'],
    ['choices with two right ones', '? Why\n- [x] a\n- [x] b', '4: severalRightChoices'],
    ['a single choice', '? Why\n- [x] a', '4: oneChoice'],
    ['the same choice twice', '? Why\n- [x] a\n- [ ] a\n- [ ] b', '4: sameChoice'],
    ['answers to nothing', '?\n= a', '3: noQuestion'],
    ['a code block left open', 'One\n\n---\n\nTwo\n```\ncode', '7: openFence'],
    ['a screen too long', 'word '.repeat(140), '3: longStep'],
  ])('names %s with its line', (_why, body, expected) => {
    expect(problems(body)).toEqual([expected]);
  });

  it('names a missing title and missing steps', () => {
    expect(parseLesson('').problems.map(({ kind }) => kind)).toEqual(['noTitle', 'noSteps']);
  });

  it('calls an unknown front matter key a hint', () => {
    expect(parseLesson('---\ntitle: T\nauthor: Me\n---\nText').problems).toEqual([
      { line: 3, kind: 'unknownKey', isHint: true },
    ]);
  });
});

describe('writing a lesson file', () => {
  const nasty = fc.constantFrom(
    '',
    '---',
    '# One',
    '## Two',
    '### Three',
    '? Why',
    '?',
    '= yes',
    '=',
    '- [x] right',
    '- [ ] wrong',
    '* [X] other',
    '  more',
    '    code',
    '> quoted',
    '>',
    '```',
    '~~~~',
    'text',
    'Recap: short',
    'Recap:',
    '| a | b |',
    'title: x',
    '"quoted"',
    '- item',
    '1. one',
    '\\',
    '# ',
  );
  const file = fc.array(nasty, { maxLength: 24 }).map((lines) => lines.join('\n'));

  it('is the inverse of reading, whatever was read', () => {
    fc.assert(
      fc.property(file, (markdown) => {
        const { content } = parseLesson(markdown, 'Fallback');
        expect(parseLesson(formatLesson(content)).content).toEqual(content);
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws, and finds no step outside the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (markdown) => {
        const { content, problems: found } = parseLesson(markdown);
        expect(parseLesson(formatLesson(content), content.title).content).toEqual(content);
        expect(found.every(({ line }) => line >= 1)).toBe(true);
      }),
    );
  });
});
