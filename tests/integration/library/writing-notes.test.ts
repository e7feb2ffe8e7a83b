import { describe, expect, it } from 'vitest';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { ownNoteTypeOf } from '@/lib/domain/note/own-note-types';
import { addNote } from '@/lib/services/library/add-note';
import { editNote } from '@/lib/services/library/edit-note';
import { findSameFront } from '@/lib/services/library/find-same-front';
import { previewNote } from '@/lib/services/library/preview-note';
import { createNote } from '@/lib/services/notes/create-note';
import { undoChange } from '@/lib/services/undo/undo-change';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

const noteId = parseId<NoteId>('note-1');
const basic = ownNoteTypeOf('basic').id;
const typed = { noteTypeId: basic, fields: { front: 'a', back: 'b' }, tags: [] };
const fromForm = { fields: { front: 'hola', back: 'hello' }, kind: 'basic' as const };

async function withNote() {
  const schedule = { ...aCard().schedule, phase: 'review' as const, reps: 3 };
  const rows = {
    decks: [aDeck()],
    noteTypes: [aNoteType()],
    notes: [aNote()],
    cards: [aCard({ schedule })],
  };
  return fakeApp({ rows });
}
const liveCards = async (app: FakeApp) =>
  (await (await app.db()).getAll('cards')).filter((card) => card.deletedAt === undefined);

describe('a new deck', () => {
  it('is made with the note, below the one that is there, and goes with its undo', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck({ name: 'Languages' })] } });
    const added = await addNote(app, { ...typed, newDeck: 'Languages:: Greek ::Verbs' });
    const again = await addNote(app, { ...typed, newDeck: 'Languages::Greek::Verbs' });
    const decks = await (await app.db()).getAll('decks');
    expect(decks.map(({ name }) => name).toSorted()).toEqual(['Greek', 'Languages', 'Verbs']);
    if (added.kind !== 'created' || again.kind !== 'created') throw new Error('Both are made.');
    expect(again.deckId).toBe(added.deckId);
    expect((await liveCards(app)).every(({ deckId }) => deckId === added.deckId)).toBe(true);
  });

  it('is made for a note that is edited, whose cards go there', async () => {
    const app = await withNote();
    await editNote(app, { noteId, from: fromForm, to: fromForm, newDeck: 'Greek' });
    const [card] = await liveCards(app);
    const deck = await (await app.db()).get('decks', card?.deckId ?? parseId<DeckId>('none'));
    expect(deck?.name).toBe('Greek');
  });
});

describe('another kind', () => {
  it('keeps the card that both have with its progress, and Undo brings all of it back', async () => {
    const app = await withNote();
    const to = {
      fields: { text: '{{c1::hola}} {{c2::x}}', extra: 'hello' },
      kind: 'cloze' as const,
    };
    const saved = await editNote(app, { noteId, from: fromForm, to });
    expect((await liveCards(app)).map(({ ordinal, schedule }) => [ordinal, schedule.reps])).toEqual(
      [
        [0, 3],
        [1, 0],
      ],
    );
    expect((await (await app.db()).get('notes', noteId))?.fields).toEqual(to.fields);
    if (saved.kind === 'saved') await undoChange(app, { undoId: saved.undoId });
    const note = await (await app.db()).get('notes', noteId);
    expect(note).toMatchObject({ noteTypeId: basic, fields: fromForm.fields });
    expect((await liveCards(app)).map(({ ordinal }) => ordinal)).toEqual([0]);
  });

  it('keeps what another form wrote meanwhile, in the place that it has by then', async () => {
    const app = await withNote();
    const other = { ...fromForm, fields: { ...fromForm.fields, back: 'hi' } };
    await editNote(app, { noteId, from: fromForm, to: other });
    const cloze = { fields: { text: '{{c1::hola}}', extra: 'hello' }, kind: 'cloze' as const };
    await editNote(app, { noteId, from: fromForm, to: cloze });
    const late = { ...fromForm, fields: { ...fromForm.fields, front: '{{c1::adiós}}' } };
    await editNote(app, { noteId, from: fromForm, to: late });
    expect((await (await app.db()).get('notes', noteId))?.fields).toEqual({
      text: '{{c1::adiós}}',
      extra: 'hi',
    });
  });
});

it('a front that only begins the same is no warning', async () => {
  const app = await fakeApp();
  const long = 'x'.repeat(64);
  await createNote(app, { front: `${long} one`, back: 'b' });
  expect(await findSameFront(app, { html: `${long} two` })).toBeUndefined();
  expect(await findSameFront(app, { html: `<b>${long}</b> ONE` })).toMatchObject({ back: 'b' });
});

it('a front that another card asks with a hint is a warning', async () => {
  const app = await fakeApp();
  const hint = '<details class="hint"><summary>Hint</summary>a wave</details>';
  await createNote(app, { front: `hola${hint}`, back: 'hello', isHtml: true });
  expect(await findSameFront(app, { html: 'Hola' })).toMatchObject({ back: 'hello' });
});

it('a preview has the cards that saving makes, and stores nothing', async () => {
  const app = await fakeApp();
  const field = (id: string, text: string) => ({ id, text, mode: 'markdown' as const });
  const fields = [field('front', 'hola'), field('back', '')];
  const noteTypeId = ownNoteTypeOf('reversed').id;
  const first = await previewNote(app, { noteTypeId, fields, tags: [] });
  expect(first.cards.map(({ ordinal }) => ordinal)).toEqual([0]);
  const both = [field('front', 'hola'), field('back', 'hello')];
  const second = await previewNote(app, { noteTypeId, fields: both, tags: [] });
  expect(second.cards.map(({ front, back }) => [front, back])).toEqual([
    ['hola', 'hello'],
    ['hello', 'hola'],
  ]);
  expect(await (await app.db()).count('notes')).toBe(0);
});
