import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { findBarriers } from '@/tests/support/axe';
import { aNoteType } from '@/tests/support/factories';
import { area, chooseKind, editorDesk, press, write } from '@/tests/support/note-editor';

let desk: Awaited<ReturnType<typeof editorDesk>>;
beforeEach(async () => {
  desk = await editorDesk();
});

describe('writing a card', () => {
  it('a blank by its shortcut makes a cloze note with a card for each', async () => {
    const { model } = await desk.open();
    write('Front', 'sun and moon');
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
    await waitFor(async () => expect(await desk.cards()).toEqual([0, 1]));
    expect((await desk.notes())[0]).toMatchObject({ noteTypeId: 'morsel-cloze' });
  });

  it.each([
    ['Both ways', 'morsel-reversed', [0, 1]],
    ['Type the answer', 'morsel-typed', [0]],
  ])('%s is a kind of its own', async (kind, noteTypeId, ordinals) => {
    const { model } = await desk.open();
    chooseKind(kind);
    write('Front', 'hola');
    write('Back', 'hello');
    model.save();
    await waitFor(async () => expect(await desk.cards()).toEqual(ordinals));
    expect((await desk.notes())[0]).toMatchObject({ noteTypeId });
  });

  it('shows each card as it will be asked, and says how many there are', async () => {
    await desk.open();
    chooseKind('Both ways');
    write('Front', '**hola**');
    write('Back', 'hello');
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
    const { model, isOpen } = await desk.open();
    chooseKind('Fill in the blank');
    write('Text with blanks', 'no blank here');
    model.save();
    await waitFor(() =>
      expect(screen.getAllByText(/No blank yet: choose a word and press Ctrl/)).toHaveLength(2),
    );
    expect(await desk.notes()).toEqual([]);
    expect(isOpen()).toBe(true);
  });

  it('Markdown is formatted at save, and is Markdown again when the note is opened', async () => {
    const { model } = await desk.open();
    write('Front', 'What belongs?');
    write('Back', '- a\n- `b`');
    model.save();
    await waitFor(async () => expect(await desk.notes()).toHaveLength(1));
    const [note] = await desk.notes();
    expect(note?.fields.back).toBe('<ul><li>a</li><li><code>b</code></li></ul>');
    desk.close();
    await desk.open(note?.id);
    expect(area('Back').value).toBe('- a\n- `b`');
  });

  it('a field shows what was typed where Markdown is off', async () => {
    const { model } = await desk.open();
    write('Front', '- a\n- b');
    press('Markdown');
    expect(await screen.findByText('Shown as it is typed, without Markdown.')).toBeTruthy();
    model.save();
    await waitFor(async () => expect((await desk.notes())[0]?.fields.front).toBe('- a<br>- b'));
  });

  it('goes on with the next: deck, kind and pinned tags stay, the first field has the keyboard', async () => {
    await desk.open();
    chooseKind('Both ways');
    write('Deck', 'Greek::Verbs');
    fireEvent.blur(screen.getByLabelText('Deck'));
    expect(
      await screen.findByText('A new deck “Greek::Verbs” is made with this card.'),
    ).toBeTruthy();
    write('Tags', 'a b');
    write('Front', 'ναι');
    fireEvent.keyDown(area('Front'), { key: 'Enter', ctrlKey: true, shiftKey: true });
    await waitFor(async () => expect(await desk.notes()).toHaveLength(1));
    await waitFor(() => expect(area('Front').value).toBe(''));
    expect(screen.getByLabelText<HTMLInputElement>('Tags').value).toBe('a b');
    await waitFor(() => expect(document.activeElement).toBe(area('Front')));
    write('Front', 'όχι');
    fireEvent.keyDown(area('Front'), { key: 'Enter', ctrlKey: true });
    await waitFor(async () => expect(await desk.notes()).toHaveLength(2));
    const decks = (await desk.db.getAll('decks')).map(({ name }) => name);
    expect(decks.toSorted()).toEqual(['Greek', 'Spanish', 'Verbs']);
    const written = await desk.notes();
    expect(new Set(written.map(({ deckId }) => deckId)).size).toBe(1);
    expect(written.every(({ noteTypeId }) => noteTypeId === 'morsel-reversed')).toBe(true);
  });

  it('offers a kind once that several packages brought, and others that only share its name', async () => {
    const fields = [{ id: 'f', name: 'Front' }];
    for (const id of ['one', 'two']) {
      await desk.db.put('noteTypes', aNoteType({ id: id as never, name: 'Basic', fields }));
    }
    const more = [...fields, { id: 'g', name: 'Sound' }];
    await desk.db.put(
      'noteTypes',
      aNoteType({ id: 'three' as never, name: 'Basic', fields: more }),
    );
    await desk.open();
    const select = screen.getByLabelText<HTMLSelectElement>('Kind of card');
    const kinds = () => [...select.querySelectorAll('optgroup:last-child option')];
    await waitFor(() => expect(kinds().map((one) => one.textContent)).toEqual(['Basic', 'Basic']));
  });

  it('has no barrier, in any state', async () => {
    const { model } = await desk.open();
    write('Front', 'a {{c1::b}}');
    await screen.findByText(/Blanks are only asked for/);
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
    model.close();
    await screen.findByRole('alertdialog');
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
  });
});

describe('a field with a hint', () => {
  const hint = '<details class="hint"><summary>Hint</summary>a wave</details>';
  const openHinted = async () => {
    const front = `<b>hola</b>${hint}`;
    const made = await desk.app.services.createNote({ front, back: 'hello', isHtml: true });
    return desk.open(made.noteId);
  };

  it('is edited as text, with the hint as a field of its own below it', async () => {
    const { model } = await openHinted();
    expect(area('Front').value).toBe('**hola**');
    write('Front', 'hola, by day');
    write('Hint to “Front”', 'a wave\n& a smile');
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
    model.save();
    await waitFor(async () =>
      expect((await desk.notes())[0]?.fields.front).toBe(
        'hola, by day<details class="hint"><summary>Hint</summary>a wave<br>&amp; a smile</details>',
      ),
    );
  });

  it('loses the hint once its words are taken out', async () => {
    const { model } = await openHinted();
    write('Hint to “Front”', '');
    expect(model.form.isChanged.value).toBe(true);
    model.save();
    await waitFor(async () => expect((await desk.notes())[0]?.fields.front).toBe('<b>hola</b>'));
  });

  it('keeps it where the note becomes another kind', async () => {
    const { model } = await openHinted();
    chooseKind('Type the answer');
    expect(area('Hint to “Front”').value).toBe('a wave');
    model.save();
    await waitFor(async () =>
      expect((await desk.notes())[0]?.fields.front).toBe(`<b>hola</b>${hint}`),
    );
  });
});

describe('another kind for a note that is there', () => {
  it('keeps its texts, says which card goes, and Undo brings it back with its progress', async () => {
    const made = await desk.app.services.createNote({
      front: 'hola',
      back: 'hello',
      isReversed: true,
    });
    const { model } = await desk.open(made.noteId);
    chooseKind('Type the answer');
    expect(await screen.findByText(/Saving takes 1 card away/)).toBeTruthy();
    model.save();
    await waitFor(async () => expect(await desk.cards()).toEqual([0]));
    expect((await desk.notes())[0]).toMatchObject({
      noteTypeId: 'morsel-typed',
      fields: { front: 'hola', back: 'hello' },
    });
    const [last] = await desk.db.getAll('undos');
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
    const noteType = aNoteType({ id, name: 'Vocabulary', fields, templates });
    await desk.db.put('noteTypes', noteType);
    const made = await desk.app.services.addNote({
      noteTypeId: id,
      fields: { f1: 'hola', f2: 'hello' },
      tags: [],
    });
    if (made.kind !== 'created') throw new Error('The test has a note.');
    await desk.open(made.noteId);
    expect(screen.getByLabelText<HTMLSelectElement>('Kind of card').disabled).toBe(true);
    expect(area('Word').value).toBe('hola');
    expect(await screen.findByText('This makes 1 card.')).toBeTruthy();
  });
});
