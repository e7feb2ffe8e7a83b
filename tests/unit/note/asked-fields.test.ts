import { describe, expect, it } from 'vitest';
import { askedFields } from '@/lib/domain/note/asked-fields';
import {
  CLOZE_NOTE_TYPE,
  REVERSED_NOTE_TYPE,
  TYPED_NOTE_TYPE,
} from '@/lib/domain/note/own-note-types';
import { aNoteType } from '@/tests/support/factories';

const asked = (front: string, back: string) =>
  askedFields(
    aNoteType({
      fields: ['Word', 'Meaning', 'Extra'].map((name) => ({ id: name.toLowerCase(), name })),
      templates: [{ id: 'one', name: 'Card 1', ordinal: 0, front, back }],
    }),
    0,
  );

describe('the fields that a card asks and answers with', () => {
  it('are found in markup, behind what repeats the question', () => {
    const sides = { question: 'word', answer: 'meaning' };
    const front = '<div lang="es">{{Word}}</div>{{Tags}}';
    expect(asked(front, '{{FrontSide}}<hr id=answer>{{Meaning}}<br>{{Extra}}')).toEqual(sides);
    expect(asked(front, '{{Word}} {{#Meaning}}<b>{{Meaning}}</b>{{/Meaning}}')).toEqual(sides);
  });

  it('are the other way round on the card that asks backwards', () => {
    expect(askedFields(aNoteType(REVERSED_NOTE_TYPE), 1)).toEqual({
      question: 'back',
      answer: 'front',
    });
  });

  it('are the same where the answer is typed', () => {
    expect(askedFields(aNoteType(TYPED_NOTE_TYPE), 0)).toEqual({
      question: 'front',
      answer: 'back',
    });
  });

  it.each([
    ['a field is changed on its way', '{{furigana:Word}}', '{{Meaning}}'],
    ['the answer adds none', '{{Word}}', '{{FrontSide}}'],
    ['nothing is asked', 'What?', '{{Meaning}}'],
    ['a template cannot be read', '{{#Word}}{{Word}}', '{{Meaning}}'],
  ])('are none where %s', (_why, front, back) => {
    expect(asked(front, back)).toBeUndefined();
  });

  it('are none for a cloze, and for a card that its type has no template for', () => {
    expect(askedFields(aNoteType(CLOZE_NOTE_TYPE), 0)).toBeUndefined();
    expect(askedFields(aNoteType(REVERSED_NOTE_TYPE), 2)).toBeUndefined();
  });
});
