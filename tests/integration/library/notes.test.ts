import { describe, expect, it } from 'vitest';
import { parseId, type NoteId } from '@/lib/domain/ids';
import { editNote } from '@/lib/services/library/edit-note';
import { findSameFront } from '@/lib/services/library/find-same-front';
import { loadNote } from '@/lib/services/library/load-note';
import { loadCardStatePage, loadNotePage } from '@/lib/services/library/load-pages';
import { searchNotes } from '@/lib/services/library/search-notes';
import { createNote } from '@/lib/services/notes/create-note';
import { undoChange } from '@/lib/services/undo/undo-change';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const rows = { decks: [aDeck()], noteTypes: [aNoteType()], notes: [aNote()], cards: [aCard()] };
const noteId = parseId<NoteId>('note-1');

describe('editing a note', () => {
  it('stores the fields with their stamps and finds the note by its new front', async () => {
    const app = await fakeApp({ rows });
    await editNote(app, {
      noteId,
      from: {},
      to: { fields: { front: '<b>adiós</b>' }, tags: ['polite'] },
    });
    const note = await (await app.db()).get('notes', noteId);
    expect(note).toMatchObject({
      fields: { front: '<b>adiós</b>', back: 'hello' },
      fieldStamps: { front: MONDAY_9AM + 1 },
      tags: ['polite'],
      textKey: 'adiós',
    });
    expect(note?.fieldStamps).not.toHaveProperty('back');
  });

  it('adds the second direction, takes it away, and brings its card back with its schedule', async () => {
    const app = await fakeApp({ rows });
    const db = await app.db();
    const live = async () =>
      (await db.getAll('cards')).filter((card) => card.noteId === noteId && !card.deletedAt);
    await editNote(app, { noteId, from: {}, to: { kind: 'reversed' } });
    expect(await live()).toHaveLength(2);
    const made = await db.get('cards', 'note-1/1');
    if (made) await db.put('cards', { ...made, schedule: { ...made.schedule, reps: 4 } });
    await editNote(app, { noteId, from: {}, to: { kind: 'basic' } });
    expect(await live()).toHaveLength(1);
    await editNote(app, { noteId, from: {}, to: { kind: 'reversed' } });
    expect((await live())[1]?.schedule.reps).toBe(4);
    expect((await loadNote(app, { noteId }))?.noteTypeId).toBe('morsel-reversed');
  });

  it('moves its cards with it, and undo moves both back', async () => {
    const decks = [aDeck(), aDeck({ id: parseId('deck-9') })];
    const app = await fakeApp({ rows: { ...rows, decks } });
    const edited = await editNote(app, { noteId, from: {}, to: { deckId: parseId('deck-9') } });
    const db = await app.db();
    expect((await db.get('cards', 'note-1/0'))?.deckId).toBe('deck-9');
    if (edited.kind === 'saved') await undoChange(app, { undoId: edited.undoId });
    expect((await db.get('cards', 'note-1/0'))?.deckId).toBe('deck-1');
    expect((await db.get('notes', noteId))?.deckId).toBe('deck-1');
  });

  it('says so when the note is no longer there', async () => {
    const app = await fakeApp();
    expect(await editNote(app, { noteId, from: {}, to: { tags: ['x'] } })).toEqual({
      kind: 'missing',
    });
    expect(await loadNote(app, { noteId })).toBeUndefined();
  });

  it('warns of a note with the same front, not of itself', async () => {
    const app = await fakeApp({ rows });
    expect(await findSameFront(app, { html: '<i>HOLA</i>' })).toEqual({
      noteId,
      deckName: 'Spanish',
      back: 'hello',
      more: 0,
    });
    expect(await findSameFront(app, { html: 'hola', except: noteId })).toBeUndefined();
    expect(await findSameFront(app, { html: '' })).toBeUndefined();
  });
});

describe('pages and search', () => {
  it('walk through all live notes and cards once', async () => {
    const app = await fakeApp();
    for (const word of ['a', 'b', 'c', 'd', 'e']) await createNote(app, { front: word, back: 'x' });
    const fronts: string[] = [];
    let after: NoteId | undefined;
    do {
      const page = await loadNotePage(app, { after, limit: 2 });
      fronts.push(...page.rows.map((row) => row.front));
      after = page.next;
    } while (after !== undefined);
    expect(fronts).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect((await loadCardStatePage(app, { limit: 9 })).rows).toHaveLength(5);
  });

  it('find by text and by state', async () => {
    const app = await fakeApp({ rows });
    await createNote(app, { front: 'adiós', back: 'goodbye' });
    const found = await searchNotes(app, { query: 'is:new adios', limit: 5 });
    expect(found.map((row) => row.front)).toEqual(['adiós']);
    expect(await searchNotes(app, { query: '', limit: 5 })).toEqual([]);
  });
});
