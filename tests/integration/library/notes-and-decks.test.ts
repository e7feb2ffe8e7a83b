import { describe, expect, it } from 'vitest';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { createDeck, editDeck } from '@/lib/services/library/change-decks';
import { editNote } from '@/lib/services/library/edit-note';
import { loadDecks } from '@/lib/services/library/load-decks';
import { findSameFront, loadNote } from '@/lib/services/library/load-note';
import { loadCardStatePage, loadNotePage } from '@/lib/services/library/load-pages';
import { searchNotes } from '@/lib/services/library/search-notes';
import { createNote } from '@/lib/services/notes/create-note';
import { learnerDay } from '@/lib/domain/time/learner-day';
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
    await editNote(app, { noteId, from: {}, to: { isReversed: true } });
    expect(await live()).toHaveLength(2);
    const made = await db.get('cards', 'note-1/1');
    if (made) await db.put('cards', { ...made, schedule: { ...made.schedule, reps: 4 } });
    await editNote(app, { noteId, from: {}, to: { isReversed: false } });
    expect(await live()).toHaveLength(1);
    await editNote(app, { noteId, from: {}, to: { isReversed: true } });
    expect((await live())[1]?.schedule.reps).toBe(4);
    expect((await loadNote(app, { noteId }))?.isReversed).toBe(true);
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
    });
    expect(await findSameFront(app, { html: 'hola', except: noteId })).toBeUndefined();
    expect(await findSameFront(app, { html: '' })).toBeUndefined();
  });
});

describe('decks', () => {
  it('are a tree by name, each with what today holds and no backlog', async () => {
    const many = Array.from({ length: 200 }, (_none, at) => parseId<NoteId>(`m${at}`));
    const app = await fakeApp({
      settings: { minutesPerDay: 2, newPerDay: 3 },
      rows: {
        decks: [
          aDeck({ id: parseId('b'), name: 'Verbs', parentId: parseId('a') }),
          aDeck({ id: parseId('a'), name: 'Spanish' }),
          aDeck({ id: parseId('c'), name: 'Capitals', isSample: true }),
        ],
        cards: [
          ...many.map((id) => aCard({ noteId: id, deckId: parseId('a') })),
          ...many.map((id) =>
            aCard({
              noteId: id,
              ordinal: 1,
              deckId: parseId('b'),
              schedule: {
                phase: 'review',
                step: 0,
                reps: 1,
                lapses: 0,
                intervalDays: 3,
                dueAt: MONDAY_9AM - 1,
              },
            }),
          ),
        ],
        days: [
          {
            day: learnerDay(MONDAY_9AM, { zone: () => 0, rolloverHour: 4 }),
            deckId: parseId('a'),
            ratings: { again: 1, hard: 0, good: 4, easy: 0 },
            tookMs: 1,
            newCards: 1,
            recalls: { asked: 0, known: 0 },
            importedReviews: 0,
          },
        ],
      },
    });
    const decks = await loadDecks(app);
    expect(decks.map((d) => [d.name, d.depth, d.doneToday, d.readyToday, d.isSample])).toEqual([
      ['Capitals', 0, 0, 0, true],
      ['Spanish', 0, 5, 2, false],
      ['Verbs', 1, 0, 16, false],
    ]);
  });

  it('can be made, renamed and moved, but not below themselves', async () => {
    const app = await fakeApp();
    const top = await createDeck(app, { name: ' Top ' });
    const child = await createDeck(app, { name: 'Child', parentId: top.deckId });
    const name = { name: 'Top' };
    const below = { deckId: top.deckId, from: name, to: { ...name, parentId: child.deckId } };
    expect(await editDeck(app, below)).toEqual({ kind: 'circle' });
    const from = { name: 'Child', parentId: top.deckId };
    await editDeck(app, { deckId: child.deckId, from, to: { name: 'Child' } });
    await editDeck(app, { deckId: top.deckId, from: name, to: { name: 'Above' } });
    expect((await loadDecks(app)).map((deck) => [deck.name, deck.depth])).toEqual([
      ['Above', 0],
      ['Child', 0],
    ]);
    const none = { deckId: parseId<DeckId>('none'), from: name, to: { name: 'x' } };
    expect(await editDeck(app, none)).toEqual({ kind: 'missing' });
  });

  it('an edit of name, place and options is one change, and one undo takes it back', async () => {
    const app = await fakeApp();
    const { deckId: parentId } = await createDeck(app, { name: 'Top' });
    const from = { name: 'Child', options: { newPerDay: 3 } };
    const { deckId } = await createDeck(app, from);
    const edited = await editDeck(app, { deckId, from, to: { name: 'Verbs', parentId } });
    if (edited.kind !== 'changed') throw new Error(edited.kind);
    expect(edited.label).toBe('Deck changed');
    await undoChange(app, { undoId: edited.undoId });
    const deck = await (await app.db()).get('decks', deckId);
    expect(deck).toMatchObject({ name: 'Child', options: { newPerDay: 3 } });
    expect(deck?.parentId).toBeUndefined();
    expect(await editDeck(app, { deckId, from, to: from })).toEqual({ kind: 'same' });
  });
});

describe('the sites of a deck (S-059)', () => {
  it('stay when something else is changed, and one undo takes a change of them back', async () => {
    const app = await fakeApp();
    const from = { name: 'French', sites: ['lemonde.fr'] };
    const { deckId } = await createDeck(app, from);
    await editDeck(app, { deckId, from, to: { ...from, name: 'Français' } });
    const edited = await editDeck(app, { deckId, from, to: { ...from, sites: [] } });
    if (edited.kind !== 'changed') throw new Error(edited.kind);
    expect(edited.label).toBe('Deck sites changed');
    expect((await loadDecks(app))[0]?.sites).toEqual([]);
    await undoChange(app, { undoId: edited.undoId });
    expect((await loadDecks(app))[0]?.sites).toEqual(['lemonde.fr']);
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
