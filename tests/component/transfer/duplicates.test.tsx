import { fireEvent, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { openTransfer } from '@/tests/support/transfer-screen';
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
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText('There was nothing to bring in.');
  await screen.findByText('2 notes are here already.');
  expect(screen.queryByRole('button', { name: 'Undo this import' })).toBeNull();
  expect(await (await app.db()).count('imports')).toBe(1);
});
