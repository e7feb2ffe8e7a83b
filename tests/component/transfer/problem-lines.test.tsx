import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { ProblemLines } from '@/components/transfer/ProblemLines';
import { createReader } from '@/lib/interchange/reader';

async function show(text: string) {
  const file = new File([text], 'notes.md');
  const preview = await createReader().read({ file, choices: {} });
  if (preview.kind !== 'cards') throw new Error(preview.kind);
  return render(<ProblemLines preview={preview} />).container;
}

it('lines of a text that are no cards are counted, named, and shown when asked for', async () => {
  const prose = Array.from({ length: 10 }, (_, at) => `Thought ${at}.`).join('\n\n');
  await show(`hola::hello\n\n${prose}`);
  const line = screen.getByText(/10 lines were not read as cards/);
  expect(line.textContent).toContain('(lines 3, 5, 7, 9, 11, 13, 15, 17 and more)');
  expect(screen.getByText('Thought 4.').closest('details')?.open).toBe(false);
  expect(screen.getByText('Show what stands there')).toBeTruthy();
});

it('says nothing where every line belongs to a card', async () => {
  expect((await show('# Words\n\nhola::hello')).textContent).toBe('');
});
