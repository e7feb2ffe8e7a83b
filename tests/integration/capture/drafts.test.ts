import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/domain/capture/draft';
import { parseId, type DeckId, type DraftId } from '@/lib/domain/ids';
import { HOUR, MINUTE } from '@/lib/domain/time/duration';
import { dropDraft, keepMeaning, laterDraft } from '@/lib/services/capture/change-draft';
import { finishDraft } from '@/lib/services/capture/finish-draft';
import type { App } from '@/lib/services/app';
import { loadInbox } from '@/lib/services/capture/load-drafts';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { undoChange } from '@/lib/services/undo/undo-change';
import { aDeck, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

/** The draft that the next tab may show. */
async function offeredDraft(app: FakeApp) {
  return (await loadCandidates(app)).candidates.draft;
}

function aDraft(given: Partial<Draft> = {}): Draft {
  return {
    id: parseId('draft-1'),
    phrase: 'préalable',
    source: {
      url: 'https://www.lemonde.example/a',
      phrase: 'préalable',
      quote: 'Sans accord préalable, rien.',
    },
    savedAt: MONDAY_9AM,
    stamp: MONDAY_9AM,
    deviceId: DEVICE,
    ...given,
  };
}

const draftId = parseId<DraftId>('draft-1');

const lastSaved = async (app: App) => (await loadInbox(app)).drafts[0];

describe('the inbox', () => {
  it('lists what waits, newest first, marked in its sentence and with its place', async () => {
    const rows = [
      aDraft(),
      aDraft({ id: parseId('draft-2'), phrase: 'prior', savedAt: MONDAY_9AM + MINUTE }),
      aDraft({ id: parseId('gone'), deletedAt: MONDAY_9AM }),
      aDraft({ id: parseId('made'), noteId: parseId('note-1') }),
    ];
    const app = await fakeApp({ rows: { inbox: rows } });
    const { drafts, decks } = await loadInbox(app);
    expect(drafts.map((one) => one.draftId)).toEqual(['draft-2', 'draft-1']);
    expect(drafts[1]).toMatchObject({
      sentence: { before: 'Sans accord ', phrase: 'préalable', after: ', rien.' },
      host: 'lemonde.example',
      link: 'https://www.lemonde.example/a#:~:text=pr%C3%A9alable',
    });
    expect(decks).toEqual([{ deckId: 'morsel-saved-phrases', name: 'Saved phrases' }]);
  });

  it('asks for the phrase inside its sentence when wanted', async () => {
    const app = await fakeApp({ rows: { inbox: [aDraft()] } });
    await finishDraft(app, { draftId, meaning: 'prior', as: 'cloze' });
    expect(await (await app.db()).getAll('notes')).toMatchObject([
      {
        noteTypeId: 'morsel-cloze',
        fields: { text: 'Sans accord {{c1::préalable}}, rien.', extra: 'prior' },
      },
    ]);
  });

  it('puts the card into the chosen deck', async () => {
    const deck = aDeck({ id: parseId<DeckId>('french') });
    const app = await fakeApp({ rows: { inbox: [aDraft()], decks: [deck] } });
    await finishDraft(app, { draftId, meaning: 'prior', deckId: deck.id });
    expect(await (await app.db()).getAll('cards')).toMatchObject([{ deckId: 'french' }]);
  });

  it('puts the card into "Saved phrases" when that is chosen before it was ever used', async () => {
    const app = await fakeApp({ rows: { inbox: [aDraft()] } });
    const [offered] = (await loadInbox(app)).decks;
    await finishDraft(app, { draftId, meaning: 'prior', deckId: offered?.deckId });
    const db = await app.db();
    expect(await db.getAll('decks')).toMatchObject([offered && { name: offered.name }]);
    expect(await db.getAll('cards')).toMatchObject([{ deckId: offered?.deckId }]);
  });

  it('brings phrase and card back to where they were when finishing is undone', async () => {
    const app = await fakeApp({ rows: { inbox: [aDraft()] } });
    const outcome = await finishDraft(app, { draftId, meaning: 'prior' });
    if (outcome.kind !== 'finished') throw new Error(outcome.kind);
    await undoChange(app, outcome);
    expect(await lastSaved(app)).toMatchObject({ draftId });
    const notes = await (await app.db()).getAll('notes');
    expect(notes.filter((note) => note.deletedAt === undefined)).toEqual([]);
  });

  it('brings a dropped phrase back when that is undone', async () => {
    const app = await fakeApp({ rows: { inbox: [aDraft()] } });
    const outcome = await dropDraft(app, { draftId });
    if (outcome.kind !== 'dropped') throw new Error(outcome.kind);
    expect(await lastSaved(app)).toBeUndefined();
    await undoChange(app, outcome);
    expect(await lastSaved(app)).toMatchObject({ draftId });
  });

  it('keeps every keystroke (C-20)', async () => {
    const app = await fakeApp({ rows: { inbox: [aDraft()] } });
    await keepMeaning(app, { draftId, meaning: 'pri' });
    expect(await lastSaved(app)).toMatchObject({ meaning: 'pri' });
  });
});

describe('the draft that a new tab may offer', () => {
  it.each<[string, Partial<Draft>, number, boolean]>([
    ['is an hour old at least', {}, HOUR, true],
    ['is not offered while the person reads', {}, HOUR - 1, false],
    ['is not one that is a card already', { duplicateOf: parseId('note-1') }, 2 * HOUR, false],
    ['is not one that became a card', { noteId: parseId('note-1') }, 2 * HOUR, false],
    ['is not one that was dropped', { deletedAt: MONDAY_9AM }, 2 * HOUR, false],
  ])('%s', async (_reason, given, later, isOffered) => {
    const app = await fakeApp({ rows: { inbox: [aDraft(given)] } });
    app.clock.now += later;
    expect((await offeredDraft(app)) !== undefined).toBe(isOffered);
  });

  it('rests until the next learner day after Later', async () => {
    const app = await fakeApp({ rows: { inbox: [aDraft()] } });
    app.clock.now += 2 * HOUR;
    await laterDraft(app, { draftId });
    app.clock.now = Date.UTC(2026, 2, 3, 3, 59);
    expect(await offeredDraft(app)).toBeUndefined();
    app.clock.now = Date.UTC(2026, 2, 3, 4);
    expect(await offeredDraft(app)).toEqual({ draftId });
  });
});
