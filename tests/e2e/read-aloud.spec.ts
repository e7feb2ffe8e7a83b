import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension';
import { styledCards } from './support/styled-card';

/** A card is read aloud by a voice of the device, and only when somebody presses for it. */

declare global {
  interface Window {
    /** What was said, in order. */
    said?: string[];
  }
}

test('a card says what its author or its deck wants said, when its button or R is pressed', async ({
  extension,
}) => {
  const page = await openCard(extension, [{ lang: 'es-ES', localService: true }]);
  const speak = page
    .locator('.card-question')
    .getByRole('button', { name: /Read aloud \(.*Spanish/ });
  await expect(speak).toBeVisible();
  expect(await page.evaluate(() => window.said)).toEqual([]);
  await speak.click();
  expect(await page.evaluate(() => window.said)).toEqual(['hola']);
  // The press was the button's, not the card's.
  await expect(page.getByRole('article')).toHaveAttribute('data-phase', 'question');
  await page.getByRole('button', { name: 'Show answer' }).click();
  // R presses the button that is in sight.
  await expect(page.locator('.card-answer').getByRole('button')).toBeVisible();
  await page.keyboard.press('r');
  expect(await page.evaluate(() => window.said)).toEqual(['hola', 'buenos días']);
  expect(extension.problems).toEqual([]);
});

test('there is no button where only a distant voice speaks the language', async ({ extension }) => {
  const page = await openCard(extension, [{ lang: 'es-ES', localService: false }]);
  await page.getByRole('article').hover();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expect(page.locator('.card-answer')).toContainText('buenos días');
  await expect(page.getByRole('button', { name: /Read aloud/ })).toHaveCount(0);
});

interface FakeVoice {
  readonly lang: string;
  readonly localService: boolean;
}

/** A card whose template reads the front and whose deck reads the back, on a device with these voices. */
async function openCard(extension: Extension, voices: readonly FakeVoice[]): Promise<Page> {
  const rows = styledCards({
    front: 'hola',
    back: 'buenos días',
    css: '',
    asks: '{{Front}} {{tts es_ES:Front}}',
  });
  const [deck] = rows.decks ?? [];
  const decks = deck ? [{ ...deck, options: { readAloud: { back: 'es' } } }] : [];
  await (await extension.database()).put({ ...rows, decks });
  const page = await extension.openPage('icon/16.png');
  await page.addInitScript((fakes) => {
    window.said = [];
    Object.assign(globalThis, {
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
    });
    speechSynthesis.getVoices = () => fakes as unknown as SpeechSynthesisVoice[];
    speechSynthesis.speak = ({ text }) => void window.said?.push(text);
  }, voices);
  await page.goto(new URL('/newtab.html', page.url()).href);
  await expect(page.locator('.card-question')).toContainText('hola');
  return page;
}
