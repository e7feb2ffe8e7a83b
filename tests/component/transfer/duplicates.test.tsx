import { fireEvent, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { knownText } from '@/components/transfer/known-text';
import { barriers, openTransfer } from '@/tests/support/transfer-screen';
import { importText } from '@/tests/support/import-text';

async function chooseText(text: string) {
  const files = [new File([text], 'words.csv')];
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files } });
  await screen.findByRole('button', { name: 'Import' });
}

it('says in one sentence that there was nothing to bring in, and lists no such import', async () => {
  const { app } = await openTransfer();
  await importText(app, 'hola,hello\nadiós,bye');
  await chooseText('hola,hello\nadiós,bye');
  await screen.findByText('2 in Words');
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText('There was nothing to bring in.');
  await screen.findByText('2 notes are here already, in Words.');
  expect(screen.queryByRole('button', { name: 'Undo this import' })).toBeNull();
  expect(await (await app.db()).count('imports')).toBe(1);
});

it('says in which decks the notes of a file are already, and brings them in all the same', async () => {
  const { app, container } = await openTransfer();
  await importText(app, 'uno,one\ndos,two\ntres,three', { deck: 'Spanish' });
  await importText(app, 'ir,to go', { deck: 'Spanish::Verbs' });
  await chooseText('uno,one\ndos,two\nir,to go\nser,to be');
  const choice = await screen.findByLabelText('3 notes are here already');
  const places = screen.getByText('2 in Spanish, 1 in Spanish::Verbs');
  expect(choice.getAttribute('aria-describedby')).toContain(places.id);
  expect(await barriers(container)).toEqual([]);
  fireEvent.change(choice, { target: { value: 'both' } });
  fireEvent.input(screen.getByLabelText('Deck'), { target: { value: 'Holiday' } });
  fireEvent.change(screen.getByLabelText('Deck'), { target: { value: 'Holiday' } });
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText('In: 4 notes, 4 cards.');
  const db = await app.db();
  const holiday = (await db.getAll('decks')).find(({ name }) => name === 'Holiday');
  const there = (await db.getAll('notes')).filter(({ deckId }) => deckId === holiday?.id);
  expect(there).toHaveLength(4);
  expect(app.reported).toEqual([]);
});

it.each([
  [1, [{ path: 'A', notes: 1 }], '1 note is here already, in A'],
  [2, [], '2 notes are here already'],
  [3, [{ path: 'A', notes: 2 }], '3 notes are here already'],
  [
    15,
    [5, 4, 3, 2, 1].map((notes, at) => ({ path: `Deck ${at}`, notes })),
    '15 notes are here already: 5 in Deck 0, 4 in Deck 1, 3 in Deck 2, 3 in 2 more decks',
  ],
])('of %i notes in %j it says "%s"', (known, knownIn, text) => {
  expect(knownText(known, knownIn)).toBe(text);
});
