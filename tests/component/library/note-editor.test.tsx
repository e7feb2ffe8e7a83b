import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNoteEditorModel } from '@/components/library/note-editor-model';
import { NoteEditor } from '@/components/library/NoteEditor';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import type { NoteId } from '@/lib/domain/ids';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { aDeck, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

const ignore = () => undefined;
let base: FakeApp;
const app = () => boundApp(base, dashboardCases);

beforeEach(async () => {
  base = await fakeApp({ rows: { decks: [aDeck()] } });
});
afterEach(cleanup);

async function open(noteId?: NoteId, events: { onOpen?: (noteId: NoteId) => void } = {}) {
  const bound = app();
  let isOpen = true;
  const model = createNoteEditorModel(bound, {
    noteId,
    knownTags: () => ['verbs', 'verbs::irregular', 'nouns'],
    onClose: () => (isOpen = false),
    onSaved: ignore,
    onReopen: ignore,
    ...events,
  });
  const decks = await bound.services.loadDecks();
  render(<NoteEditor model={model} decks={decks} />);
  await screen.findByRole('dialog');
  return { model, isOpen: () => isOpen };
}

const area = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByLabelText(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const chooseKind = (kind: string) => {
  const select = screen.getByLabelText<HTMLSelectElement>('Kind of card');
  const option = [...select.options].find(({ text }) => text === kind);
  fireEvent.change(select, { target: { value: option?.value } });
};
const notes = async () =>
  (await (await base.db()).getAll('notes')).filter((note) => note.deletedAt === undefined);
const cards = async () =>
  (await (await base.db()).getAll('cards'))
    .filter((card) => card.deletedAt === undefined)
    .map(({ ordinal }) => ordinal);

describe('writing a card', () => {
  it('a blank by its shortcut makes a cloze note with a card for each', async () => {
    const { model } = await open();
    type('Front', 'sun and moon');
    area('Front').setSelectionRange(0, 3);
    fireEvent.keyDown(area('Front'), { key: 'C', code: 'KeyC', ctrlKey: true, shiftKey: true });
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Text with blanks');
    expect(text.value).toBe('{{c1::sun}} and moon');
    text.setSelectionRange(text.value.indexOf('moon'), text.value.length);
    fireEvent.keyDown(text, { key: 'C', code: 'KeyC', metaKey: true, shiftKey: true });
    expect(await screen.findByText('This makes 2 cards.')).toBeTruthy();
    text.setSelectionRange(12, 15);
    fireEvent.keyDown(text, {
      key: 'Ç',
      code: 'KeyC',
      metaKey: true,
      shiftKey: true,
      altKey: true,
    });
    expect(text.value).toBe('{{c1::sun}} {{c2::and}} {{c2::moon}}');
    model.save();
    await waitFor(async () => expect(await cards()).toEqual([0, 1]));
    expect((await notes())[0]).toMatchObject({ noteTypeId: 'morsel-cloze' });
  });

  it.each([
    ['Both ways', 'morsel-reversed', [0, 1]],
    ['Type the answer', 'morsel-typed', [0]],
  ])('%s is a kind of its own', async (kind, noteTypeId, ordinals) => {
    const { model } = await open();
    chooseKind(kind);
    type('Front', 'hola');
    type('Back', 'hello');
    model.save();
    await waitFor(async () => expect(await cards()).toEqual(ordinals));
    expect((await notes())[0]).toMatchObject({ noteTypeId });
  });

  it('shows each card as it will be asked, and says how many there are', async () => {
    await open();
    chooseKind('Both ways');
    type('Front', '**hola**');
    type('Back', 'hello');
    expect(await screen.findByText('This makes 2 cards.')).toBeTruthy();
    const shown = within(screen.getByRole('region', { name: 'Preview' })).getAllByRole('article');
    const sides = shown.map((card) =>
      [...card.querySelectorAll('.card-question, .card-answer')].map(
        (side) => side.shadowRoot?.textContent,
      ),
    );
    expect(sides).toEqual([
      ['hola', 'hello'],
      ['hello', 'hola'],
    ]);
  });

  it('is not saved without a question, and says what is missing', async () => {
    const { model, isOpen } = await open();
    chooseKind('Fill in the blank');
    type('Text with blanks', 'no blank here');
    model.save();
    await waitFor(() =>
      expect(screen.getAllByText(/No blank yet: choose a word and press Ctrl/)).toHaveLength(2),
    );
    expect(await notes()).toEqual([]);
    expect(isOpen()).toBe(true);
  });

  it('Markdown is formatted at save, and is Markdown again when the note is opened', async () => {
    const { model } = await open();
    type('Front', 'What belongs?');
    type('Back', '- a\n- `b`');
    model.save();
    await waitFor(async () => expect(await notes()).toHaveLength(1));
    const [note] = await notes();
    expect(note?.fields.back).toBe('<ul><li>a</li><li><code>b</code></li></ul>');
    cleanup();
    await open(note?.id);
    expect(area('Back').value).toBe('- a\n- `b`');
  });

  it('a field shows what was typed where Markdown is off', async () => {
    const { model } = await open();
    type('Front', '- a\n- b');
    press('Markdown');
    expect(await screen.findByText('Shown as it is typed, without Markdown.')).toBeTruthy();
    model.save();
    await waitFor(async () => expect((await notes())[0]?.fields.front).toBe('- a<br>- b'));
  });

  it('goes on with the next: deck, kind and pinned tags stay, the first field has the keyboard', async () => {
    await open();
    chooseKind('Both ways');
    type('Deck', 'Greek::Verbs');
    fireEvent.blur(screen.getByLabelText('Deck'));
    expect(
      await screen.findByText('A new deck “Greek::Verbs” is made with this card.'),
    ).toBeTruthy();
    type('Tags', 'a b');
    type('Front', 'ναι');
    fireEvent.keyDown(area('Front'), { key: 'Enter', ctrlKey: true, shiftKey: true });
    await waitFor(async () => expect(await notes()).toHaveLength(1));
    await waitFor(() => expect(area('Front').value).toBe(''));
    expect(screen.getByLabelText<HTMLInputElement>('Tags').value).toBe('a b');
    await waitFor(() => expect(document.activeElement).toBe(area('Front')));
    type('Front', 'όχι');
    fireEvent.keyDown(area('Front'), { key: 'Enter', ctrlKey: true });
    await waitFor(async () => expect(await notes()).toHaveLength(2));
    const decks = (await (await base.db()).getAll('decks')).map(({ name }) => name);
    expect(decks.toSorted()).toEqual(['Greek', 'Spanish', 'Verbs']);
    const written = await notes();
    expect(new Set(written.map(({ deckId }) => deckId)).size).toBe(1);
    expect(written.every(({ noteTypeId }) => noteTypeId === 'morsel-reversed')).toBe(true);
  });

  it('has no barrier, in any state', async () => {
    const { model } = await open();
    type('Front', 'a {{c1::b}}');
    await screen.findByText(/Blanks are only asked for/);
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
    model.close();
    await screen.findByRole('alertdialog');
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
  });
});

describe('another kind for a note that is there', () => {
  it('keeps its texts, says which card goes, and Undo brings it back with its progress', async () => {
    const made = await app().services.createNote({
      front: 'hola',
      back: 'hello',
      isReversed: true,
    });
    const { model } = await open(made.noteId);
    chooseKind('Type the answer');
    expect(await screen.findByText(/Saving takes 1 card away/)).toBeTruthy();
    model.save();
    await waitFor(async () => expect(await cards()).toEqual([0]));
    expect((await notes())[0]).toMatchObject({
      noteTypeId: 'morsel-typed',
      fields: { front: 'hola', back: 'hello' },
    });
    const [last] = await (await base.db()).getAll('undos');
    expect(last).toBeTruthy();
  });

  it('one that came with an import stays what it is', async () => {
    const fields = [
      { id: 'f1', name: 'Word' },
      { id: 'f2', name: 'Meaning' },
    ];
    const templates = [
      { id: 't', name: 'Recall', ordinal: 0, front: '{{Word}}', back: '{{Meaning}}' },
    ];
    const id = 'imported' as never;
    const noteType = aNoteType({ id, name: 'Vocabulary', fields, templates, css: '.card {}' });
    await (await base.db()).put('noteTypes', noteType);
    const made = await app().services.addNote({
      noteTypeId: id,
      fields: { f1: 'hola', f2: 'hello' },
      tags: [],
    });
    if (made.kind !== 'created') throw new Error('The test has a note.');
    await open(made.noteId);
    expect(screen.getByLabelText<HTMLSelectElement>('Kind of card').disabled).toBe(true);
    expect(area('Word').value).toBe('hola');
    expect(await screen.findByText('This makes 1 card.')).toBeTruthy();
  });
});

describe('what was typed and not saved', () => {
  it('is asked about at Escape only where something was changed', async () => {
    const made = await app().services.createNote({ front: 'hola', back: 'hello' });
    const first = await open(made.noteId);
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(first.isOpen()).toBe(false);
    cleanup();
    const second = await open(made.noteId);
    type('Back', 'hi');
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(await screen.findByRole('alertdialog', { name: 'This is not saved yet.' })).toBeTruthy();
    expect(second.isOpen()).toBe(true);
    press('Go on writing');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(area('Back').value).toBe('hi');
  });

  it('is there again when the page has closed meanwhile (C-20)', async () => {
    await open();
    chooseKind('Fill in the blank');
    type('Text with blanks', 'half {{c1::a}}');
    type('Tags', 'x');
    globalThis.dispatchEvent(new Event('pagehide'));
    cleanup();
    await open();
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Text with blanks');
    await waitFor(() => expect(text.value).toBe('half {{c1::a}}'));
    expect(screen.getByText('Here is the card you had begun.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Tags').value).toBe('x');
    press('Start afresh');
    await waitFor(() => expect(text.value).toBe(''));
  });

  it('is forgotten once it is saved', async () => {
    const { model } = await open();
    type('Front', 'hola');
    globalThis.dispatchEvent(new Event('pagehide'));
    model.save();
    await waitFor(async () => expect(await notes()).toHaveLength(1));
    expect(await app().services.loadNoteDraft()).toBeUndefined();
  });
});

describe('help while typing', () => {
  it('shows the note that asks the same with its deck, and opens it', async () => {
    const deckId = aDeck().id;
    const made = await app().services.createNote({ front: 'Hola', back: 'hello', deckId });
    let opened: NoteId | undefined;
    await open(undefined, { onOpen: (noteId) => (opened = noteId) });
    type('Front', '*hola*');
    expect(await screen.findByText(/There is a card like this in “Spanish”: hello/)).toBeTruthy();
    press('Open it');
    expect(opened).toBe(made.noteId);
  });

  it('completes the tag that is being written, by keys', async () => {
    await open();
    const tags = screen.getByLabelText<HTMLInputElement>('Tags');
    fireEvent.focus(tags);
    tags.setSelectionRange(0, 0);
    fireEvent.input(tags, { target: { value: 'x ver' } });
    const list = within(await screen.findByRole('listbox', { name: 'Suggestions' }));
    expect(list.getAllByRole('option').map((one) => one.textContent)).toEqual([
      'verbs',
      'verbs::irregular',
    ]);
    fireEvent.keyDown(tags, { key: 'ArrowDown' });
    fireEvent.keyDown(tags, { key: 'Enter' });
    await waitFor(() => expect(tags.value).toBe('x verbs '));
  });

  it('tells of a note where it comes from and how its cards are doing', async () => {
    const made = await app().services.createNote({ front: 'hola', back: 'hello' });
    await open(made.noteId);
    const fold = screen.getByText('Source and history').closest('details');
    if (fold) fold.open = true;
    fireEvent(fold ?? document.body, new Event('toggle'));
    expect(await screen.findByText('New, not asked yet')).toBeTruthy();
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
  });
});
