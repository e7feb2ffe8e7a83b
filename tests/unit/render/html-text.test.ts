import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { htmlToText, textToHtml } from '@/lib/domain/render/html-text';

describe('fields as text', () => {
  it('gives back what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(htmlToText(textToHtml(typed))).toBe(typed.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it.each([
    ['a<!-- b -->c', 'ac'],
    ['a<style>b{}</style>c<SCRIPT>d</script >e', 'ace'],
    ['a<!-- <script> -->b', 'ab'],
    ['a<script>never closed', 'a'],
    ['a --> b', 'a --> b'],
    ['R&amp;D &constructor;', 'R&D &constructor;'],
    ['a<details class="hint"><summary>b</summary>c</details>', 'a b c'],
  ])('says of %s only what is seen', (html, text) => expect(htmlToText(html)).toBe(text));

  it('makes one duplicate key of the same words in other dress', () => {
    expect(textKeyOf('<b>Hola</b>&nbsp;Amigo ')).toBe(textKeyOf('hola amigo'));
  });
});
