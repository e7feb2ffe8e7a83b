import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { barriers, openTransfer } from '@/tests/support/transfer-screen';

it('takes everything as an Anki package and says what is in it', async () => {
  const counts = { notes: 2, cards: 1200, reviews: 1, media: 0 };
  const saveExport = vi.fn(async () => ({ kind: 'saved', name: 'my.apkg', counts }) as const);
  const { container } = await openTransfer({ saveExport });
  fireEvent.click(screen.getByRole('radio', { name: 'Anki package' }));
  fireEvent.click(screen.getByLabelText(/^Addresses of the pages/));
  expect(await barriers(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Save an Anki package' }));
  await screen.findByText('my.apkg is in your downloads. In it: 2 notes, 1,200 cards, 1 review.');
  const taken = { format: 'package', hasHistory: true, hasSources: false };
  expect(saveExport).toHaveBeenCalledWith(expect.objectContaining(taken));
});

it('says how many sample cards stay out, but not of a backup, which has them', async () => {
  const countLeftOutSamples = vi.fn(async () => 12);
  await openTransfer({ countLeftOutSamples });
  const line = /^12 sample cards that you never answered stay out/;
  expect(screen.queryByText(line)).toBeNull();
  for (const name of ['Anki package', 'Text', 'Markdown']) {
    fireEvent.click(screen.getByRole('radio', { name }));
    await screen.findByText(line);
  }
});
