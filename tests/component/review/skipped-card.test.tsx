import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { createNewTabModel } from '@/components/review/newtab-model';
import { NewTabScreen } from '@/components/review/NewTabScreen';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { newTabCases } from '@/tests/support/newtab-cases';
import { newCards } from '@/tests/support/popup';
import { tabPage } from '@/tests/support/tab-page';

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

/** How the card looks once it was put off. */
async function phaseOfSkipped({ isRevealed }: { isRevealed: boolean }) {
  const app = boundApp(await fakeApp({ rows: newCards(3) }), newTabCases);
  const model = createNewTabModel(app, tabPage());
  const { container } = render(<NewTabScreen model={model} />);
  await model.load();
  if (isRevealed) await press('Show answer');
  await press('Skip for now');
  await screen.findByRole('button', { name: 'One more' });
  const card = container.querySelector<HTMLElement>('.card');
  if (card) fireEvent.click(card);
  return card?.dataset.phase;
}

describe('a card that is put off', () => {
  it('keeps its answer for the next time, also when it is pressed', async () => {
    expect(await phaseOfSkipped({ isRevealed: false })).toBe('question');
  });

  it('leaves an answer in sight that was shown before', async () => {
    expect(await phaseOfSkipped({ isRevealed: true })).not.toBe('question');
  });
});
