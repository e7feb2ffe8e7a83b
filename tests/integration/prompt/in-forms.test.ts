import { describe, expect, it } from 'vitest';
import { parseId, type CardId } from '@/lib/domain/ids';
import { loadMarkedCards, loadMarkedUpcoming, markTab } from '@/lib/services/media/mark-sides';
import { loadTab } from '@/lib/services/newtab/load-tab';
import { capitals, dueSchedule } from '@/tests/support/capitals';
import { fakeApp } from '@/tests/support/fake-app';

const peru = parseId<CardId>('peru/0');
const load = async (...given: Parameters<typeof capitals>) =>
  loadMarkedCards(await fakeApp({ rows: capitals(...given) }), { cardIds: [peru] });

describe('a card comes in the form that its deck wants', () => {
  it('as it is written where nobody asked for another', async () => {
    expect((await load({}))[0]).toMatchObject({ front: 'Capital of Peru', back: 'Lima' });
    expect((await load({}))[0]).not.toHaveProperty('choices');
  });

  it('with choices while it is new: the right answer and three of other cards', async () => {
    const [card] = await load({ promptForms: 'choices' });
    const { answers = [], right = -1 } = card?.choices ?? {};
    expect(answers).toHaveLength(4);
    expect(answers[right]).toBe('Lima');
  });

  describe('by its first line, where an example stands below', () => {
    const withExamples = async (...given: Parameters<typeof capitals>) => {
      const { notes, ...rows } = capitals(...given);
      const more = notes.map((note) => {
        const { back = '' } = note.fields;
        return { ...note, fields: { ...note.fields, back: `${back}<br>One lives well in it.` } };
      });
      const app = await fakeApp({ rows: { ...rows, notes: more } });
      const [card] = await loadMarkedCards(app, { cardIds: [peru] });
      return card;
    };

    it('with choices while it is new; the whole answer is shown below them', async () => {
      const card = await withExamples({ promptForms: 'choices' });
      expect(card?.choices?.answers[card.choices.right]).toBe('Lima');
      expect(card?.choices).not.toHaveProperty('isWhole');
      expect(card?.back).toContain('One lives well in it.');
    });

    it('by recall where it is strong: typed, only one line would be compared', async () => {
      const strong = dueSchedule({ stability: 40, difficulty: 5 });
      const card = await withExamples({ promptForms: 'both' }, strong);
      expect(card?.front).not.toContain('data-typed');
      expect(card?.back).toContain('One lives well in it.');
    });
  });

  it('to be typed where it is strong', async () => {
    const [card] = await load(
      { promptForms: 'both' },
      dueSchedule({ stability: 40, difficulty: 5 }),
    );
    expect(card).not.toHaveProperty('choices');
    expect(card?.front).toContain('data-typed="Your answer"');
    expect(card?.back).toBe('<code class="typed" data-typed="Your answer">Lima</code>');
  });

  it('to be typed where its author wants that, however new it is', async () => {
    const rows = capitals({ promptForms: 'both' });
    const noteTypes = rows.noteTypes.map((type) => ({
      ...type,
      templates: type.templates.map((one) => ({ ...one, front: '{{Front}} {{type:Back}}' })),
    }));
    const app = await fakeApp({ rows: { ...rows, noteTypes } });
    const [card] = await loadMarkedCards(app, { cardIds: [peru] });
    expect(card).not.toHaveProperty('choices');
    expect(card?.front.match(/data-typed=/g)).toHaveLength(1);
  });

  it('by recall where the answer is a paragraph', async () => {
    const { notes, ...rest } = capitals({ promptForms: 'choices' });
    const long = notes.map((note) => ({
      ...note,
      fields: { ...note.fields, back: 'many words '.repeat(20) },
    }));
    const app = await fakeApp({ rows: { ...rest, notes: long } });
    const [card] = await loadMarkedCards(app, { cardIds: [peru] });
    expect(card?.back).toContain('many words');
    expect(card).not.toHaveProperty('choices');
  });

  it('by recall where the deck holds too few other answers', async () => {
    const { notes, cards, ...rest } = capitals({ promptForms: 'choices' });
    const rows = { ...rest, notes: notes.slice(0, 3), cards: cards.slice(0, 3) };
    const app = await fakeApp({ rows });
    const [card] = await loadMarkedCards(app, { cardIds: [peru] });
    expect(card).not.toHaveProperty('choices');
  });

  it('as its parent’s deck says, unless its own says otherwise', async () => {
    const rows = capitals({});
    const parent = { ...rows.decks[0], id: parseId('top'), options: { promptForms: 'choices' } };
    const below = rows.decks.map((deck) => ({ ...deck, parentId: parseId('top') }));
    const decks = [parent, ...below] as typeof rows.decks;
    const app = await fakeApp({ rows: { ...rows, decks } });
    expect((await loadMarkedCards(app, { cardIds: [peru] }))[0]).toHaveProperty('choices');
    const own = { promptForms: 'written' } as const;
    const written = [parent, ...below.map((deck) => ({ ...deck, options: own }))] as typeof decks;
    const other = await fakeApp({ rows: { ...rows, decks: written } });
    const [card] = await loadMarkedCards(other, { cardIds: [peru] });
    expect(card).not.toHaveProperty('choices');
    expect(card).not.toHaveProperty('promptWish');
  });
});

it('the next tabs are laid ready with their choices', async () => {
  const app = await fakeApp({ rows: capitals({ promptForms: 'choices' }) });
  const { tabs } = await loadMarkedUpcoming(app, { leased: [], count: 4 });
  const right = tabs.flatMap((tab) =>
    tab.kind === 'card' && tab.card.choices
      ? [tab.card.choices.answers[tab.card.choices.right] === tab.card.back]
      : [],
  );
  expect(right).toEqual([true, true, true, true]);
});

it('what a painted card shows to choose from stays when the database confirms it', async () => {
  const app = await fakeApp({ rows: capitals({ promptForms: 'choices' }) });
  const choices = { answers: ['Rome', 'Lima', 'Bern', 'Riga'], right: 1 };
  const tabOf = async (cardId: CardId) => {
    const input = { leased: [], painted: { cardId, face: { choices } } };
    const { content } = await markTab(app, await loadTab(app, input), input);
    return content.kind === 'card' ? content.card.choices : undefined;
  };
  expect(await tabOf(peru)).toEqual(choices);
  expect(await tabOf(parseId('austria/0'))).not.toEqual(choices);
});
