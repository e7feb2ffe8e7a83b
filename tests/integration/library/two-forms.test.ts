import { describe, expect, it } from 'vitest';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { tagNotes } from '@/lib/services/library/bulk-notes';
import { editDeck } from '@/lib/services/library/change-decks';
import { editNote } from '@/lib/services/library/edit-note';
import { undoChange } from '@/lib/services/undo/undo-change';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { madeDeck } from '@/tests/support/made-deck';

const noteId = parseId<NoteId>('note-1');
const other = parseId<DeckId>('deck-9');
const source = { url: 'https://a.test/', title: 'A', quote: 'Hola, dijo.', lang: 'es' };
const form = {
  fields: { front: 'hola', back: 'hello' },
  tags: ['es'],
  deckId: parseId<DeckId>('deck-1'),
  source: { url: source.url, title: source.title },
};

async function withNote() {
  const app = await fakeApp({
    rows: {
      decks: [aDeck(), aDeck({ id: other, name: 'Verbs' })],
      noteTypes: [aNoteType()],
      notes: [aNote({ tags: ['es'], source })],
      cards: [aCard()],
    },
  });
  const note = async () => (await app.db()).get('notes', noteId);
  return { app, note };
}

describe('one note in two forms', () => {
  it('keeps what each of the two changed', async () => {
    const { app, note } = await withNote();
    const front = { ...form, fields: { ...form.fields, front: 'adiós' } };
    await editNote(app, { noteId, from: form, to: front });
    await editNote(app, { noteId, from: form, to: { ...form, deckId: other, tags: ['es', 'b'] } });
    await tagNotes(app, { noteIds: [noteId], add: ['c'] });
    const back = { ...form, fields: { ...form.fields, back: 'bye' }, tags: [] };
    await editNote(app, { noteId, from: form, to: back });
    expect(await note()).toMatchObject({
      fields: { front: 'adiós', back: 'bye' },
      textKey: 'adiós',
      deckId: other,
      tags: ['b', 'c'],
    });
  });

  it('keeps the sentence of its source, whichever part of it the form changes', async () => {
    const { app, note } = await withNote();
    const retitled = { ...form, source: { ...form.source, title: 'B' } };
    await editNote(app, { noteId, from: form, to: retitled });
    expect((await note())?.source).toEqual({ ...source, title: 'B' });
    const { source: _gone, ...without } = retitled;
    await editNote(app, { noteId, from: retitled, to: without });
    expect(await note()).not.toHaveProperty('source');
  });

  it('the last press wins one text, and its undo brings back what the other wrote', async () => {
    const { app, note } = await withNote();
    const write = (back: string) =>
      editNote(app, {
        noteId,
        from: form,
        to: { ...form, fields: { ...form.fields, back } },
      });
    await write('hi');
    const last = await write('hey');
    expect((await note())?.fields.back).toBe('hey');
    if (last.kind === 'saved') await undoChange(app, { undoId: last.undoId });
    expect((await note())?.fields.back).toBe('hi');
  });

  it('saved as it was opened, writes nothing at all', async () => {
    const { app, note } = await withNote();
    const before = await note();
    expect(await editNote(app, { noteId, from: form, to: form })).toEqual({ kind: 'same' });
    expect(await note()).toEqual(before);
    expect(await (await app.db()).count('undos')).toBe(0);
  });
});

describe('one deck in two forms', () => {
  const deckWords = { name: 'French', options: { newPerDay: 3 }, sites: ['lemonde.fr'] };
  const read = async (app: FakeApp, deckId: DeckId) => (await app.db()).get('decks', deckId);

  it('keeps what each of the two changed, option by option', async () => {
    const app = await fakeApp();
    const { deckId } = await madeDeck(app, deckWords);
    const { deckId: parentId } = await madeDeck(app, { name: 'Languages' });
    const edit = (to: typeof deckWords & { parentId?: DeckId }) =>
      editDeck(app, { deckId, from: deckWords, to });
    await edit({ ...deckWords, name: 'Français' });
    await edit({ ...deckWords, parentId });
    await edit({ ...deckWords, options: { ...deckWords.options, minutesPerDay: 4 } as never });
    await edit({ ...deckWords, options: { newPerDay: 7 }, sites: ['lemonde.fr', 'rfi.fr'] });
    expect(await read(app, deckId)).toMatchObject({
      name: 'Français',
      parentId,
      options: { newPerDay: 7, minutesPerDay: 4 },
      sites: ['lemonde.fr', 'rfi.fr'],
    });
  });

  it('the last press wins its name, and its undo brings back what the other wrote', async () => {
    const app = await fakeApp();
    const { deckId } = await madeDeck(app, deckWords);
    const rename = (name: string) =>
      editDeck(app, { deckId, from: deckWords, to: { ...deckWords, name } });
    await rename('Français');
    const last = await rename('Französisch');
    if (last.kind === 'changed') await undoChange(app, { undoId: last.undoId });
    expect((await read(app, deckId))?.name).toBe('Français');
  });
});
