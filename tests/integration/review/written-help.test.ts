import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { loadNote } from '@/lib/services/library/load-note';
import { hintCard, loadSlippingCard, splitCard } from '@/lib/services/review/help-card';
import { loadReviewCards } from '@/lib/services/review/load-review-cards';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

const card = aCard();
const { id: cardId } = card;

const open = (fields = { front: 'hola', back: 'hello' }) =>
  fakeApp({
    rows: { decks: [aDeck()], noteTypes: [aNoteType()], notes: [aNote({ fields })], cards: [card] },
  });
const notesOf = async (app: FakeApp) => (await app.db()).getAll('notes');

describe('a card that is helped with words (C-22)', () => {
  it('with a hint is edited as a text, and is offered the same help as before', async () => {
    const app = await open();
    await hintCard(app, { cardId, hint: 'a wave\nof the hand' });
    const edited = await loadNote(app, { noteId: card.noteId });
    expect(edited?.fields[0]).toMatchObject({
      mode: 'markdown',
      text: 'hola',
      hint: { name: 'Hint', text: 'a wave\nof the hand' },
    });
    expect(await loadSlippingCard(app, { cardId })).toEqual({
      noteId: 'note-1',
      hint: 'a wave\nof the hand',
      texts: { front: 'hola', back: 'hello' },
    });
    expect((await notesOf(app))[0]?.textKey).toBe('hola');
  });

  it('gets another hint in place of the one it has', async () => {
    const app = await open();
    await hintCard(app, { cardId, hint: 'a wave' });
    await hintCard(app, { cardId, hint: 'a bow' });
    const [shown] = await loadReviewCards(app, { cardIds: [cardId] });
    expect(shown?.front).toBe('hola<details class="hint"><summary>Hint</summary>a bow</details>');
  });

  it('takes a hint below a list, too, where it cannot be split here', async () => {
    const front = '<ul><li>hola</li><li>buenas</li></ul>';
    const app = await open({ front, back: 'hello' });
    expect(await loadSlippingCard(app, { cardId })).toEqual({ noteId: 'note-1', hint: '' });
    await hintCard(app, { cardId, hint: 'a wave' });
    const edited = await loadNote(app, { noteId: card.noteId });
    expect(edited?.fields[0]).toMatchObject({ mode: 'markdown', hint: { text: 'a wave' } });
  });

  it('with a hint becomes two, of which the first keeps it', async () => {
    const app = await open();
    await hintCard(app, { cardId, hint: 'a wave' });
    const first = { front: 'hola, by day', back: 'hello' };
    await splitCard(app, { cardId, first, second: { front: 'hola, by phone', back: 'yes?' } });
    const notes = await notesOf(app);
    const hint = '<details class="hint"><summary>Hint</summary>a wave</details>';
    expect(notes.map((note) => note.fields.front)).toEqual(
      expect.arrayContaining([`hola, by day${hint}`, 'hola, by phone']),
    );
  });

  it('keeps both pictures of one name apart when it becomes two', async () => {
    const [asked, answered] = ['a', 'b'].map(
      (letter) => `<img src="media:${letter.repeat(64)}/dog.png">`,
    );
    const fields = { front: asked ?? '', back: answered ?? '' };
    const app = await open(fields);
    const { texts } = (await loadSlippingCard(app, { cardId })) ?? {};
    if (texts === undefined) throw new Error('cannot be split');
    const second = { front: 'which?', back: texts.back };
    await splitCard(app, { cardId, first: texts, second });
    const notes = await notesOf(app);
    expect(notes).toContainEqual(expect.objectContaining({ id: 'note-1', fields }));
  });

  /** A note of a type that came with a deck: its fields and its templates are its author's. */
  const openForeign = (front: string) => {
    const noteType = aNoteType({
      id: parseId('foreign'),
      fields: ['Word', 'Meaning', 'Extra'].map((name) => ({ id: name.toLowerCase(), name })),
      templates: [
        { id: 'one', name: 'Card 1', ordinal: 0, front, back: '{{FrontSide}}<hr>{{Meaning}}' },
      ],
    });
    const fields = { word: 'hola', meaning: 'hello', extra: 'by day' };
    const note = aNote({ noteTypeId: noteType.id, fields });
    return fakeApp({
      rows: { decks: [aDeck()], noteTypes: [noteType], notes: [note], cards: [card] },
    });
  };

  it('is split and takes a hint in the fields that its note type asks with', async () => {
    const app = await openForeign('<b>{{Word}}</b>');
    const { texts } = (await loadSlippingCard(app, { cardId })) ?? {};
    expect(texts).toEqual({ front: 'hola', back: 'hello' });
    const second = { front: 'adiós', back: 'bye' };
    await splitCard(app, { cardId, first: { front: 'hola', back: 'hello there' }, second });
    await hintCard(app, { cardId, hint: 'a wave' });
    const notes = await notesOf(app);
    expect(notes).toContainEqual(
      expect.objectContaining({
        id: 'note-1',
        fields: {
          word: 'hola<details class="hint"><summary>Hint</summary>a wave</details>',
          meaning: 'hello there',
          extra: 'by day',
        },
      }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({
        textKey: 'adiós',
        fields: { word: 'adiós', meaning: 'bye', extra: 'by day' },
      }),
    );
  });

  it('is offered no writing here where its field is changed on its way to the card', async () => {
    const app = await openForeign('{{furigana:Word}}');
    expect(await loadSlippingCard(app, { cardId })).toEqual({ noteId: 'note-1' });
    expect(await hintCard(app, { cardId, hint: 'a wave' })).toEqual({ kind: 'missing' });
  });
});
