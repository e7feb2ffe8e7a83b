import { signal } from '@preact/signals';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { createGoalsModel } from '@/components/goals/goals-model';
import { createDeckActions } from '@/components/library/deck-actions-model';
import { createNoteEditorModel } from '@/components/library/note-editor-model';
import { NoteEditor } from '@/components/library/NoteEditor';
import { createAttempt } from '@/components/ui/attempt';
import { ToastHost } from '@/components/ui/Toast';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';
import { settled } from '@/tests/support/slow';

const ignore = () => undefined;
const testApp = async () => boundApp(await fakeApp(), dashboardCases);

it('a note deleted while its form is open is said in the form, and saved as a new one', async () => {
  const app = await testApp();
  const { noteId } = await app.services.createNote({ front: 'hola', back: 'hello' });
  const given = { noteId, onClose: ignore, onSaved: ignore, onReopen: ignore };
  const model = createNoteEditorModel(app, given);
  render(
    <>
      <ToastHost />
      <NoteEditor model={model} decks={[]} />
    </>,
  );
  fireEvent.input(await screen.findByLabelText('Back'), { target: { value: 'hi there' } });
  await app.services.deleteNotes({ noteIds: [noteId] });
  model.save();
  const form = within(await screen.findByRole('dialog', { name: 'Add card' }));
  expect(form.getByText(/deleted elsewhere meanwhile/)).toBeTruthy();
  expect(screen.getAllByText(/deleted elsewhere meanwhile/)).toHaveLength(1);
  model.save();
  const live = async () =>
    (await (await app.db()).getAll('notes')).filter((note) => note.deletedAt === undefined);
  await waitFor(async () =>
    expect((await live()).map((note) => note.fields)).toEqual([
      { front: 'hola', back: 'hi there' },
    ]),
  );
});

it('a deck deleted while its form is open is saved as a new one', async () => {
  const app = await testApp();
  await app.services.createDeck({ name: 'French' });
  const actions = createDeckActions(app, {
    decks: signal([]),
    reload: async () => undefined,
    offerUndo: ignore,
    attempt: createAttempt((error) => app.report(error, 'test')),
  });
  const [deck] = await app.services.loadDecks();
  if (deck === undefined) throw new Error('The test has a deck.');
  actions.open.value = deck;
  await app.services.deleteDeck({ deckId: deck.deckId });
  const form = { name: 'Français', options: {}, sites: [] };
  actions.save(form);
  await settled();
  expect(actions.open.value).toBe('new');
  actions.save(form);
  await waitFor(() => expect(actions.open.value).toBeUndefined());
  expect((await app.services.loadDecks()).map(({ name }) => name)).toEqual(['Français']);
});

it('a goal deleted while its form is open is saved as a new one', async () => {
  const app = boundApp(await fakeApp({ rows: { goals: [aGoal()] } }), dashboardCases);
  const model = createGoalsModel(app);
  const goal = aGoal();
  model.edit(goal);
  await app.services.deleteGoal({ goalId: goal.id });
  const fields = { ...fieldsOfGoal(goal), title: 'Learn 5 verbs' };
  await model.save(goal, fields);
  expect(model.editing.value).toBe(goal);
  await model.save(goal, fields);
  expect(model.editing.value).toBeUndefined();
  expect(model.rows.value?.map((row) => row.goal.title)).toEqual(['Learn 5 verbs']);
});
