import { expect, type Locator, type Page } from '@playwright/test';

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
      // Presses in the first quarter second after the reveal are ignored on purpose.
      await expect(async () => {
        if (await button(rating).isVisible()) await button(rating).click({ timeout: 300 });
        await expect(says(/^Back (in|tomorrow)/)).toBeVisible({ timeout: 300 });
      }).toPass();
    },
  };
}
