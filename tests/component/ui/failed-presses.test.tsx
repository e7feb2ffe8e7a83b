import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { createInboxModel } from '@/components/capture/inbox-model';
import { createGoalsModel } from '@/components/goals/goals-model';
import { createEditorModel } from '@/components/lessons/lesson-editor-model';
import { createLessonsModel } from '@/components/lessons/lessons-model';
import { createLibraryModel } from '@/components/library/library-model';
import { createNoteEditorModel } from '@/components/library/note-editor-model';
import { createPopupModel } from '@/components/today/popup-model';
import { ToastHost } from '@/components/ui/Toast';
import { createWelcomeModel } from '@/components/welcome/welcome-model';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { popupCases } from '@/lib/app/popup-cases';
import { welcomeCases } from '@/lib/app/welcome-app';
import { fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import { parseId, type DraftId } from '@/lib/domain/ids';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';
import { TIDES } from '@/tests/support/lessons';
import { servePackagedFiles } from '@/tests/support/packaged-files';
import { settled } from '@/tests/support/slow';

beforeEach(servePackagedFiles);

type TestApp = Awaited<ReturnType<typeof testApp>>;
type Name = keyof TestApp['services'];

/** An app whose disk takes nothing of `failing` until it is mended. */
async function testApp(failing: string) {
  const base = boundApp(await fakeApp({ rows: { goals: [aGoal()] } }), {
    ...dashboardCases,
    ...popupCases,
    ...welcomeCases,
  });
  const disk = { isFull: true };
  const services = new Proxy(base.services, {
    get: (all, name) =>
      name === failing && disk.isFull
        ? async () => Promise.reject(new Error('disk full'))
        : Reflect.get(all, name),
  });
  return { ...base, services, disk };
}

const ignore = () => undefined;
const noteForm = { onClose: ignore, onSaved: ignore, onReopen: ignore };
const aNote = async (app: TestApp) =>
  (await app.services.createNote({ front: 'hola', back: 'hello' })).noteId;

async function inboxOf(app: TestApp) {
  const draftId = parseId<DraftId>('d1');
  await app.services.saveDraft({ draftId, phrase: 'serendipity', source: {} });
  const inbox = createInboxModel(app);
  await inbox.load();
  const draft = inbox.open.value;
  if (draft === undefined) throw new Error('The test has a draft.');
  return { inbox, draft };
}

const PRESSES: readonly (readonly [Name, string, (app: TestApp) => Promise<unknown>])[] = [
  [
    'addNote',
    'a new card',
    async (app) => {
      const editor = createNoteEditorModel(app, noteForm);
      editor.form.change('front', { text: 'hola' });
      editor.save();
    },
  ],
  [
    'loadNote',
    'opening a note',
    async (app) => createNoteEditorModel(app, { ...noteForm, noteId: await aNote(app) }),
  ],
  [
    'deleteNotes',
    'deleting notes',
    async (app) => createLibraryModel(app).bulk.remove([await aNote(app)]),
  ],
  [
    'deleteDeck',
    'deleting a deck',
    async (app) => {
      await aNote(app);
      const [deck] = await app.services.loadDecks();
      if (deck) createLibraryModel(app).deckActions.remove(deck);
    },
  ],
  [
    'createDeck',
    'a new deck',
    async (app) => {
      const { deckActions } = createLibraryModel(app);
      deckActions.open.value = 'new';
      deckActions.save({ name: 'French', options: {}, sites: [] });
    },
  ],
  ['loadUndos', 'the undo history', async (app) => createLibraryModel(app).history.open()],
  [
    'editGoal',
    'a goal in its form',
    async (app) => {
      const goal = aGoal();
      await createGoalsModel(app).save(goal, { ...fieldsOfGoal(goal), title: 'Verbs' });
    },
  ],
  ['parkGoal', 'parking a goal', (app) => createGoalsModel(app).park(aGoal())],
  [
    'createGoal',
    'a goal in one line',
    async (app) => {
      const { composer } = createGoalsModel(app);
      await composer.load();
      composer.type('sentence', 'read 2 pages', 0, 0);
      await composer.addGoal();
    },
  ],
  [
    'saveLesson',
    'a lesson',
    async (app) => {
      const editor = createEditorModel(app, { onSaved: ignore });
      await editor.load();
      editor.write(TIDES);
      await editor.save();
    },
  ],
  ['ensureSampleLessons', 'sample lessons', (app) => createLessonsModel(app).addSamples()],
  [
    'finishDraft',
    'finishing a phrase',
    async (app) => {
      const { inbox, draft } = await inboxOf(app);
      await inbox.finish(draft, { meaning: 'luck', as: 'plain' });
    },
  ],
  [
    'dropDraft',
    'dropping a phrase',
    async (app) => {
      const { inbox, draft } = await inboxOf(app);
      await inbox.drop(draft);
    },
  ],
  ['checkIn', 'done already', (app) => createPopupModel(app).doneAlready(aGoal())],
  ['startSession', 'starting a goal', (app) => createPopupModel(app).startGoal(aGoal())],
  ['undoHecticDay', 'an ordinary day again', (app) => createPopupModel(app).undoHecticDay()],
  ['loadInbox', 'the list of saved phrases', (app) => createPopupModel(app).lists.open('saved')],
  [
    'loadPrepDecks',
    'the decks to prepare with',
    (app) => createPopupModel(app).review.choosePrep(),
  ],
  [
    'createGoal',
    'the first goal',
    async (app) => {
      const welcome = createWelcomeModel(app);
      welcome.sentence.value = 'learn 5 words in 10 min';
      await welcome.setGoal();
    },
  ],
];

it.each(PRESSES)(
  'where %s fails, %s says so and can be tried again',
  async (name, _what, press) => {
    const app = await testApp(name);
    render(<ToastHost />);
    await press(app);
    expect(await screen.findByText('That did not work just now. Nothing is gone.')).toBeTruthy();
    expect(app.reported).toEqual([new Error('disk full')]);
    app.disk.isFull = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settled();
    expect(screen.queryByText(/did not work/)).toBeNull();
    expect(app.reported).toHaveLength(1);
  },
);

it('an Undo that fails says so and can be tried again', async () => {
  const app = await testApp('undoChange');
  const noteId = await aNote(app);
  render(<ToastHost />);
  await createLibraryModel(app).bulk.remove([noteId]);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(/did not work/);
  app.disk.isFull = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(async () =>
    expect((await (await app.db()).get('notes', noteId))?.deletedAt).toBeUndefined(),
  );
});

it('a phrase whose Undo fails comes back when it is tried again', async () => {
  const app = await testApp('undoChange');
  const { inbox, draft } = await inboxOf(app);
  render(<ToastHost />);
  await inbox.drop(draft);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(/did not work/);
  app.disk.isFull = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(inbox.open.value?.phrase).toBe('serendipity'));
});

it('what was written is not written twice where only reading it again fails', async () => {
  const app = await testApp('loadDecks');
  const { deckActions } = createLibraryModel(app);
  render(<ToastHost />);
  deckActions.open.value = 'new';
  deckActions.save({ name: 'French', options: {}, sites: [] });
  expect(await screen.findByText('Deck added')).toBeTruthy();
  await waitFor(() => expect(app.reported).toHaveLength(1));
  expect(screen.queryByText(/did not work/)).toBeNull();
});
