import { expect, it } from 'vitest';
import { moveFields, type WrittenField } from '@/lib/domain/note/move-fields';

const hint = (text: string) => ({ name: 'Hint', text });
const field = (name: string, text: string, hinted?: string): WrittenField => ({
  id: name,
  name,
  mode: 'markdown',
  text,
  ...(hinted !== undefined && { hint: hint(hinted) }),
});
const one = [{ id: 'all', name: 'All' }];

it.each([
  ['both hints', field('a', 'x', 'p'), field('b', 'y', 'q'), { text: 'x\ny', hint: hint('p\nq') }],
  ['the hint above', field('a', 'x', 'p'), field('b', ''), { text: 'x', hint: hint('p') }],
  ['the hint below', field('a', 'x'), field('b', 'y', 'q'), { text: 'x\ny', hint: hint('q') }],
  ['a hint alone', field('a', '', 'p'), field('b', 'y'), { text: 'y', hint: hint('p') }],
])('fields that become one keep %s', (_what, above, below, joined) => {
  expect(moveFields([above, below], one)).toEqual([
    { id: 'all', name: 'All', mode: 'markdown', ...joined },
  ]);
});

it('a text that is joined to HTML keeps its hint there', () => {
  const [moved] = moveFields([field('a', 'x', 'p'), { ...field('b', '<p>y'), mode: 'html' }], one);
  expect(moved).toEqual({
    id: 'all',
    name: 'All',
    mode: 'html',
    text: 'x<details class="hint"><summary>Hint</summary>p</details><br><p>y',
  });
});
