import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '@/lib/domain/capture/draft';
import { parseId, type CardId, type EntryId, type GoalId, type NoteId } from '@/lib/domain/ids';
import { HOUR } from '@/lib/domain/time/duration';
import { dropDraft, laterDraft } from '@/lib/services/capture/change-draft';
import { finishDraft } from '@/lib/services/capture/finish-draft';
import { saveDraft } from '@/lib/services/capture/save-draft';
import { createGoal } from '@/lib/services/goals/create-goal';
import { setHecticDay } from '@/lib/services/goals/hectic-day';
import { startSession } from '@/lib/services/goals/start-session';
import { deleteLesson } from '@/lib/services/lessons/delete-lesson';
import { ensureSampleLessons } from '@/lib/services/lessons/sample-lessons';
import { saveLesson } from '@/lib/services/lessons/save-lesson';
import { restLesson } from '@/lib/services/lessons/show-lesson';
import { moveNotes, resetCards, suspendCards, tagNotes } from '@/lib/services/library/bulk-notes';
import { createDeck } from '@/lib/services/library/change-decks';
import { deleteDeck } from '@/lib/services/library/delete-deck';
import { editNote } from '@/lib/services/library/edit-note';
import { createNote } from '@/lib/services/notes/create-note';
import { askForMore } from '@/lib/services/queue/ask-for-more';
import { answerCard } from '@/lib/services/review/answer-card';
import { recordShown } from '@/lib/services/review/record-shown';
import { skipCard } from '@/lib/services/review/skip-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { addSampleDeck } from '@/lib/services/samples/add-sample-deck';
import { removeSamples } from '@/lib/services/samples/remove-samples';
import { undoChange } from '@/lib/services/undo/undo-change';
import { STORES } from '@/lib/storage/schema';
import { aCard, aDeck, aNote, aNoteType, DEVICE } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { fillDisk } from '@/tests/support/full-disk';
import { aGoal } from '@/tests/support/goal-factories';
import { madeDeck } from '@/tests/support/made-deck';
import { TIDES } from '@/tests/support/lessons';
import { servePackagedFiles } from '@/tests/support/packaged-files';

beforeEach(servePackagedFiles);

const deckId = aDeck().id;
const noteIds: readonly NoteId[] = [aNote().id];
const cardId: CardId = aCard().id;
const second = aCard({ noteId: parseId('note-2') });
const goalId = parseId<GoalId>('goal-1');
const lessonId = parseId<never>('tides');
const entryId = parseId<EntryId>('entry-1');
const draft: Draft = {
  id: parseId('draft-1'),
  phrase: 'petrichor',
  savedAt: 1,
  source: { url: 'https://a.test/', title: 'A' },
  stamp: 1,
  deviceId: DEVICE,
};
const given = { rating: 'good', tookMs: 900, surface: 'newtab' } as const;
const words = { fields: { front: 'hola', back: 'hello' }, tags: [], deckId };

/** A library in which each of the presses below has something to do. */
async function library() {
  const app = await fakeApp({
    rows: {
      decks: [aDeck(), aDeck({ id: parseId('deck-2') })],
      noteTypes: [aNoteType()],
      notes: [aNote(), aNote({ id: second.noteId })],
      cards: [aCard(), second],
      goals: [aGoal({ id: goalId })],
      inbox: [draft],
    },
  });
  await saveLesson(app, { lessonId, markdown: TIDES });
  await addSampleDeck(app, { key: 'capitals' });
  await answerCard(app, { cardId: second.id, entryId, ...given });
  const made = await madeDeck(app, { name: 'To take back' });
  app.clock.now += HOUR;
  return { app, undoId: made.undoId };
}

type Press = (
  app: FakeApp,
  undoId: Awaited<ReturnType<typeof library>>['undoId'],
) => Promise<unknown>;

const PRESSES: Readonly<Record<string, Press>> = {
  'an answer': (app) => answerCard(app, { cardId, entryId: parseId('entry-2'), ...given }),
  'an answer taken back': (app) => undoAnswer(app, { entryId }),
  'a card put off': (app) => skipCard(app, { cardId }),
  'a card shown': (app) => recordShown(app, { cardId, surface: 'newtab' }),
  'five more': (app) => askForMore(app),
  'a new goal': (app) => createGoal(app, { sentence: 'walk 10 min' }),
  'a session started': (app) => startSession(app, { goalId }),
  'a hectic day': (app) => setHecticDay(app),
  'a phrase saved': (app) =>
    saveDraft(app, { draftId: parseId('draft-2'), phrase: 'ebb', source: draft.source }),
  'a draft for later': (app) => laterDraft(app, { draftId: draft.id }),
  'a draft dropped': (app) => dropDraft(app, { draftId: draft.id }),
  'a draft finished': (app) => finishDraft(app, { draftId: draft.id, meaning: 'smell of rain' }),
  'a new note': (app) => createNote(app, { deckId, front: 'a', back: 'b' }),
  'a note edited': (app) =>
    editNote(app, { noteId: aNote().id, from: words, to: { ...words, tags: ['new'] } }),
  'notes tagged': (app) => tagNotes(app, { noteIds, add: ['new'] }),
  'notes moved': (app) => moveNotes(app, { noteIds, deckId: parseId('deck-2') }),
  'notes suspended': (app) => suspendCards(app, { noteIds, isSuspended: true }),
  'cards reset': (app) => resetCards(app, { noteIds: [second.noteId] }),
  'a new deck': (app) => createDeck(app, { name: 'Verbs' }),
  'a deck deleted': (app) => deleteDeck(app, { deckId }),
  'a lesson written': (app) => saveLesson(app, { markdown: TIDES.replace('Tides', 'Ebb') }),
  'a lesson deleted': (app) => deleteLesson(app, { lessonId }),
  'a lesson not today': (app) => restLesson(app, { lessonId }),
  'sample lessons': (app) => ensureSampleLessons(app),
  'a starter deck': (app) => addSampleDeck(app, { key: 'spanish' }),
  'samples removed': (app) => removeSamples(app),
  'a change taken back': (app, undoId) => undoChange(app, { undoId }),
};

async function everything(app: FakeApp): Promise<unknown> {
  const db = await app.db();
  return Promise.all(STORES.map((store) => db.getAll(store)));
}

it.each(Object.entries(PRESSES))(
  '%s: a full disk is heard of and nothing changes',
  async (_name, press) => {
    const { app, undoId } = await library();
    const before = await everything(app);
    const published = app.published.length;
    fillDisk(() => true);
    await expect(press(app, undoId)).rejects.toThrow();
    expect(await everything(app)).toEqual(before);
    expect(app.published).toHaveLength(published);
  },
);

it.each(Object.entries(PRESSES))(
  '%s: a disk that fills with its last row changes nothing',
  async (_name, press) => {
    const rows: unknown[] = [];
    const first = await library();
    fillDisk(({ row }) => rows.push(row) < 0);
    await press(first.app, first.undoId);
    vi.restoreAllMocks();
    globalThis.indexedDB = new IDBFactory();
    const { app, undoId } = await library();
    const before = await everything(app);
    let left = rows.length - 1;
    fillDisk(() => (left -= 1) < 0);
    await press(app, undoId).catch(() => undefined);
    expect(left).toBeLessThan(0);
    expect(await everything(app)).toEqual(before);
  },
);
