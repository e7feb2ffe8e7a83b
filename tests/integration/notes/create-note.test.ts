import { describe, expect, it } from 'vitest';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { createNote } from '@/lib/services/notes/create-note';
import { undoChange } from '@/lib/services/undo/undo-change';
import { aDeck } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

describe('createNote', () => {
  it('puts plain text into "My cards" as escaped HTML with one new card', async () => {
    const app = await fakeApp();
    const made = await createNote(app, { front: ' a < b\nc ', back: '<img src=x>' });
    const db = await app.db();
    const note = await db.get('notes', made.noteId);
    const cards = await db.getAll('cards');
    expect(made.kind).toBe('created');
    expect(note?.fields).toEqual({ front: 'a &lt; b<br>c', back: '&lt;img src=x&gt;' });
    expect(await db.get('decks', note?.deckId ?? '')).toMatchObject({ name: 'My cards' });
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ newOrder: 0, schedule: { phase: 'new' } });
    expect(await db.get('noteTypes', 'morsel-basic')).toBeDefined();
  });

  it('makes nothing where a note asks the same, unless it is wanted', async () => {
    const app = await fakeApp();
    const first = await createNote(app, { front: 'Hola', back: 'hello' });
    expect(await createNote(app, { front: ' hola ', back: 'hi' })).toEqual({
      kind: 'duplicate',
      noteId: first.noteId,
    });
    const wanted = await createNote(app, { front: 'hola', back: 'hi', allowDuplicate: true });
    expect(wanted.kind).toBe('created');
  });

  it.each([
    ['asks both ways', { front: 'a', back: 'b', isReversed: true }, [0, 1]],
    ['has no question for an empty back', { front: 'a', back: '', isReversed: true }, [0]],
    ['asks each blank', { front: '{{c1::a}} {{c3::b}}', back: '' }, [0, 2]],
  ])('%s', async (_reason, input, ordinals) => {
    const app = await fakeApp();
    await createNote(app, input);
    const cards = await (await app.db()).getAll('cards');
    expect(cards.map((card) => card.ordinal)).toEqual(ordinals);
  });

  it('queues each new card behind the others of its deck', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck()] } });
    const deckId = parseId<DeckId>('deck-1');
    await createNote(app, { deckId, front: 'a', back: 'b', isReversed: true });
    const last = await createNote(app, { deckId, front: 'c', back: 'd' });
    const card = await (await app.db()).get('cards', `${last.noteId}/0`);
    expect(card?.newOrder).toBe(2);
  });

  it('goes to "My cards" when its deck is no longer there', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck({ deletedAt: 1 })] } });
    const made = await createNote(app, { deckId: parseId('deck-1'), front: 'a', back: 'b' });
    expect((await (await app.db()).get('notes', made.noteId))?.deckId).toBe('morsel-my-cards');
  });

  it('can be undone: the front is free again', async () => {
    const app = await fakeApp();
    const made = await createNote(app, { front: 'a', back: 'b' });
    if (made.kind === 'created') await undoChange(app, { undoId: made.undoId });
    expect((await createNote(app, { front: 'a', back: 'b' })).kind).toBe('created');
  });
});
