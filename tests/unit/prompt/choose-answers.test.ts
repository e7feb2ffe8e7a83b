import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAnswer, FORGIVING } from '@/lib/domain/answer/fold-answer';
import { answeredCard, chooseAnswers, type AnsweredCard } from '@/lib/domain/prompt/choose-answers';

const card = (question: string, answer: string, tags: readonly string[] = []): AnsweredCard => ({
  question,
  answer,
  tags,
});
const lima = card('Capital of Peru', 'Lima');
const first = () => 0;

describe('the answers beside the right one', () => {
  const cities = ['Oslo', 'Quito', 'Tokyo'].map((city, at) => card(`Capital ${at}`, city));

  it('are the nearest by kind and length, whatever else the deck holds', () => {
    const others = [
      ...['1535', '30 million', 'the llama, which lives in the Andes'].map((text) =>
        card('?', text),
      ),
      ...cities,
      ...['to write', 'a long way home', 'potato'].map((text) => card('?', text)),
    ];
    const last = (draw: number) => (draw > 0 ? 0.999 : 0);
    expect(chooseAnswers(lima, others, last)?.answers.toSorted()).toEqual([
      'Lima',
      'Oslo',
      'Quito',
      'Tokyo',
    ]);
  });

  it('share a tag where there are such', () => {
    const tagged = ['Aare', 'Oder', 'Elbe'].map((river) => card('?', river, ['river']));
    const others = [...['Ulm', 'Bern', 'Kiel', 'Graz'].map((city) => card('?', city)), ...tagged];
    const asked = card('Which one?', 'Main', ['river']);
    const last = (draw: number) => (draw > 0 ? 0.999 : 0);
    expect(chooseAnswers(asked, others, last)?.answers.slice(1).toSorted()).toEqual([
      'Aare',
      'Elbe',
      'Oder',
    ]);
  });

  it.each([
    ['says the same', card('Capital 9', ' LIMA. ')],
    ['answers the same question', card('Capital of  Peru', 'Cusco')],
    ['holds all words of it', card('Capital 9', 'Lima, Peru')],
    ['says what another says', card('Capital 9', 'oslo')],
    ['is empty', card('Capital 9', ' ')],
  ])('never include one that %s: then there are too few', (_what, other) => {
    expect(chooseAnswers(lima, [...cities.slice(0, 2), other], first)).toBeUndefined();
  });

  it('say nothing that stands below the right one, nor below another', () => {
    const asked = { ...lima, rest: 'Also named Quito by nobody.' };
    expect(chooseAnswers(asked, cities, first)).toBeUndefined();
    const [oslo, ...others] = cities;
    const other = { ...card('Capital 0', oslo?.answer ?? ''), rest: 'as far as Lima is' };
    expect(chooseAnswers(lima, [other, ...others], first)).toBeUndefined();
  });

  it('are none to a line that many cards have above the rest: it is a label', () => {
    const asked = { ...card('dog', 'noun'), rest: 'a tame wolf' };
    const words = ['verb', 'adverb', 'adjective', 'noun', 'noun'];
    const others = words.map((word, at) => ({ ...card(`${at}`, word), rest: 'what it says' }));
    expect(chooseAnswers(asked, others, first)).toBeUndefined();
  });

  it('are there for questions that only differ in their pictures', () => {
    const ofMap = (name: string, text: string) =>
      answeredCard(`<img src="media:1/${name}.png">`, { text }, { tags: [] });
    const [asked, ...others] = ['Peru', 'Chad', 'Mali', 'Cuba'].map((text) => ofMap(text, text));
    expect(asked && chooseAnswers(asked, others, first)?.answers).toHaveLength(4);
    const same = others.map((one) => ({ ...one, question: asked?.question ?? '' }));
    expect(asked && chooseAnswers(asked, same, first)).toBeUndefined();
  });

  it('come in another order, and are others, by chance alone', () => {
    const others = ['Oslo', 'Quito', 'Tokyo', 'Kyiv', 'Riga', 'Rome'].map((city) =>
      card('?', city),
    );
    const some = chooseAnswers(lima, others, () => 0.1);
    expect(chooseAnswers(lima, others, () => 0.1)).toEqual(some);
    expect(chooseAnswers(lima, others, () => 0.9)?.answers.toSorted()).not.toEqual(
      some?.answers.toSorted(),
    );
    expect(chooseAnswers(lima, others, () => 0.9)?.right).not.toBe(some?.right);
  });

  it('are three others, all of them different, whatever the deck holds', () => {
    const others = fc.array(fc.record({ question: fc.string(), answer: fc.string() }));
    const chances = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(others, fc.string({ minLength: 1 }), chances, (found, answer, part) => {
        const cards = found.map((one) => card(one.question, one.answer));
        const choices = chooseAnswers(card('?', answer), cards, () => part);
        if (choices === undefined) return;
        const folded = choices.answers.map((text) => foldAnswer(text, FORGIVING));
        expect(new Set(folded).size).toBe(4);
        expect(choices.answers[choices.right]).toBe(answer);
      }),
    );
  });
});
