import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  continueList,
  nextCloze,
  toggleList,
  toggleSigns,
  wrapCloze,
  type Chosen,
  type TextEdit,
} from '@/lib/domain/note/field-edits';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import { stripClozes } from '@/lib/domain/render/strip-clozes';

/** `a [b] c`: what stands between the brackets is chosen; `|` is the cursor. */
function chosen(marked: string): Chosen {
  const text = marked.replace(/[⟦⟧|]/g, '');
  const start = marked.search(/[⟦|]/);
  const end = marked.includes('|') ? start : marked.indexOf('⟧') - 1;
  return { text, start, end };
}

/** The text after an edit, marked the same way. */
function shown(text: string, edit: TextEdit): string {
  const after = applyEdit(text, edit);
  const { start, end } = edit;
  if (start === end) return `${after.slice(0, start)}|${after.slice(start)}`;
  return `${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`;
}

describe('a blank', () => {
  it.each([
    ['what is chosen', 'The ⟦sun⟧ shines', 'The {{c1::sun}}| shines'],
    ['without the space that was caught', 'The⟦ sun ⟧shines', 'The {{c1::sun}}| shines'],
    ['the word at the cursor', 'The su|n shines', 'The {{c1::sun}}| shines'],
    ['a place to write', 'The | shines', 'The {{c1::|}} shines'],
    ['a part of a word', '⟦mis⟧take', '{{c1::mis}}|take'],
    ['another blank whole', '⟦a {{c2::b}} c⟧', '{{c1::a {{c2::b}} c}}|'],
    ['a formula with braces', '⟦\\(\\frac{1}{x_{2}}\\)⟧', '{{c1::\\(\\frac{1}{x_{2} }\\)}}|'],
    ['three braces', '⟦}}}a⟧', '{{c1::} } }a}}|'],
    ['a blank and a brace', '⟦{{c2::b}}}⟧', '{{c1::{{c2::b}} } }}|'],
    ['a text that ends in a brace', '⟦{a}⟧', '{{c1::{a} }}|'],
    ['two lines', '⟦a\nb⟧', '{{c1::a\nb}}|'],
  ])('takes %s', (_what, before, after) => {
    const given = chosen(before);
    expect(shown(given.text, wrapCloze(given, 1))).toBe(after);
  });

  it.each([
    ['the first', [''], false, 1],
    ['the next', ['{{c1::a}} {{c2::b}}'], false, 3],
    ['the same again', ['{{c1::a}} {{c2::b}}'], true, 2],
    ['the same where there is none', [''], true, 1],
    ['the next across fields', ['{{c1::a}}', '{{c4::b}}'], false, 5],
  ])('gets the number: %s', (_what, texts, isSame, number) => {
    expect(nextCloze(texts, isSame)).toBe(number);
  });

  it('hides all that was chosen, in one blank, and loses no sign', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '{', '}', '\n', '*', 'é') });
    const range = fc.tuple(text, fc.nat(), fc.nat()).map(([all, a, b]) => {
      const [start = 0, end = 0] = [a % (all.length + 1), b % (all.length + 1)].toSorted(
        (x, y) => x - y,
      );
      return { text: all, start, end };
    });
    fc.assert(
      fc.property(range, (given) => {
        const after = applyEdit(given.text, wrapCloze(given, 7));
        const bare = (one: string) => one.replace(/\s/g, '');
        expect(clozeNumbers(after)).toContain(7);
        expect(bare(stripClozes(after))).toBe(bare(given.text));
      }),
    );
  });
});

describe('marks', () => {
  it.each([
    ['around what is chosen', 'a ⟦b⟧ c', 'a **⟦b⟧** c'],
    ['around the word at the cursor', 'a b|b c', 'a **⟦bb⟧** c'],
    ['away from inside', 'a ⟦**b**⟧ c', 'a ⟦b⟧ c'],
    ['away from around', 'a **⟦b⟧** c', 'a ⟦b⟧ c'],
    ['ready to be written between', 'a | c', 'a **|** c'],
  ])('go %s', (_what, before, after) => {
    const given = chosen(before);
    expect(shown(given.text, toggleSigns(given, ['**', '**']))).toBe(after);
  });

  it('italic goes around a bold word, not into its stars', () => {
    const given = chosen('**⟦b⟧**');
    expect(shown(given.text, toggleSigns(given, ['*', '*']))).toBe('***⟦b⟧***');
  });

  it('twice is as before', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), fc.nat(), (text, at) => {
        const start = at % (text.length + 1);
        const once = toggleSigns({ text, start, end: text.length }, ['<b>', '</b>']);
        const after = applyEdit(text, once);
        const again = toggleSigns({ text: after, start: once.start, end: once.end }, [
          '<b>',
          '</b>',
        ]);
        expect(applyEdit(after, again)).toBe(text);
      }),
    );
  });
});

describe('a list', () => {
  it.each([
    ['is made of the chosen lines', '⟦a\nb⟧\nc', '⟦- a\n- b⟧\nc'],
    ['is made plain again', '⟦- a\n- b⟧', '⟦a\nb⟧'],
    ['begins at the cursor', 'a|', '- a|'],
  ])('%s', (_what, before, after) => {
    const given = chosen(before);
    expect(shown(given.text, toggleList(given))).toBe(after);
  });

  it.each([
    ['goes on with Enter', '- a|', '- a\n- |'],
    ['counts on', '9. a|', '9. a\n10. |'],
    ['keeps its depth', '- a\n  - b|', '- a\n  - b\n  - |'],
    ['ends in an empty line', '- a\n- |', '- a\n|'],
  ])('%s', (_what, before, after) => {
    const given = chosen(before);
    const edit = continueList(given);
    expect(edit && shown(given.text, edit)).toBe(after);
  });

  it.each(['a|', '|- a', '-a|', '- ⟦a⟧'])('Enter is Enter in %s', (before) => {
    expect(continueList(chosen(before))).toBeUndefined();
  });
});
