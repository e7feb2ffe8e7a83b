import { expect, type Locator, type Page } from '@playwright/test';
import { rate } from './rate';

/** What a person sees and presses on a card, on any surface. */
export interface ReviewTab {
  readonly page: Page;
  readonly question: Locator;
  /** Waits for the card and gives its question. */
  questionText(): Promise<string>;
  /** What stands in the row of buttons. */
  says(text: string | RegExp): Locator;
  /** Shows the answer and rates it. */
  answer(rating?: 'Not yet' | 'Knew it'): Promise<void>;
}

export function reviewTab(page: Page): ReviewTab {
  const question = page.locator('.card-question');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const says = (text: string | RegExp) => page.getByRole('article').getByText(text);
  return {
    page,
    question,
    says,
    async questionText() {
      await expect(page.locator('html')).toHaveAttribute('data-ready', 'card');
      await expect(question).toContainText(/\S/);
      const text = await question.evaluate((host) => host.shadowRoot?.textContent);
      return text?.trim() ?? '';
    },
    async answer(rating = 'Knew it') {
      await button('Show answer').click();
      await rate(button(rating));
      await expect(says(/^Back (in|tomorrow)/)).toBeVisible();
    },
  };
}
