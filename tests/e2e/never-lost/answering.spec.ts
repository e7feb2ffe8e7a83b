import { expect, test, type Page } from '@playwright/test';
import type { ReviewEntry } from '@/lib/domain/review/history';
import { killBrowser, killWorker, waitRandomly } from '@/tests/e2e/support/kill';
import { newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { deckOf } from '@/tests/e2e/support/sample-rows';
import { announceWrites } from './announce-writes';
import { expectEnded, goal, runningSession } from './running-session';
import { KILLS, liveAgain, type Life } from './support';

const CARDS = 400;
const RUN_MS = 1_000;

test('every acknowledged answer is there after the browser is killed, none twice, and a session ends at its end, once', async () => {
  const profile = newProfile();
  let life = await liveAgain(profile);
  const acknowledged: string[] = [];
  try {
    await prepare(life);
    await life.database.put({ goals: [goal] });
    for (let round = 0; round < KILLS; round++) {
      const before = acknowledged.length;
      await startAnswering(life, acknowledged);
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before);
      const session = runningSession(round, RUN_MS / 2);
      await life.database.put({ sessions: [session] });
      await life.poke();
      await waitRandomly(RUN_MS);
      await killBrowser(life.context, profile);
      life = await liveAgain(profile);
      await expectKept(life, acknowledged);
      await expectEnded(life, session);
    }
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});

test('every acknowledged answer is there after the worker is killed, and none twice', async () => {
  const profile = newProfile();
  const life = await liveAgain(profile);
  const acknowledged: string[] = [];
  let kills = 0;
  try {
    await prepare(life);
    const page = await startAnswering(life, acknowledged);
    while (kills < KILLS) {
      await waitRandomly(RUN_MS / 2);
      await life.poke();
      if (await killWorker(life.context)) kills++;
    }
    await expect.poll(() => acknowledged.length).toBeGreaterThan(KILLS / 4);
    // An answer between two reads would look like half of one.
    await page.close();
    await expectKept(life, acknowledged);
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});

async function prepare(life: Life): Promise<void> {
  await life.saveSettings({ newFirstDay: CARDS, newPerDay: CARDS, minutesPerDay: 600 });
  await life.database.put(deckOf(CARDS));
}

/** Answers card after card in a new tab until something ends it; notes what the product confirmed. */
async function startAnswering(life: Life, acknowledged: string[]): Promise<Page> {
  const page = await life.open('newtab.html');
  await page.exposeFunction('acknowledge', (cardId: string) => acknowledged.push(cardId));
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await announceWrites(page, 'histories');
  answerForever(page).catch(() => {
    // The browser was killed under it: that is the point.
  });
  return page;
}

function answerForever(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { acknowledge } = globalThis as unknown as {
      acknowledge: (cardId: string) => Promise<void>;
    };
    const buttonNow = (name: string) =>
      [...document.querySelectorAll('button')].find(
        (each) => each.textContent?.startsWith(name) && each.checkVisibility(),
      );
    const button = async (...names: readonly string[]) => {
      for (;;) {
        const [found] = names.flatMap((name) => buttonNow(name) ?? []);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const question = () =>
      document.querySelector('.card-question')?.shadowRoot?.textContent?.trim() ?? '';
    for (;;) {
      const asked = question();
      (await button('Show answer', 'One more')).click();
      await new Promise((resolve) => setTimeout(resolve, 260));
      // What lay ready when the browser died was answered since: the tab says so and goes on.
      await button('Knew it', 'One more', 'Show answer');
      if (!buttonNow('Knew it')) continue;
      // An answer is acknowledged when its transaction is complete.
      const done = new Promise((resolve) => {
        addEventListener('write-done', resolve, { once: true });
      });
      (await button('Knew it')).click();
      await done;
      await acknowledge(asked);
      (await button('One more')).click();
      while (question() === asked) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
}

async function expectKept(life: Life, acknowledged: readonly string[]): Promise<void> {
  const { notes, cards, histories, days } = await readStores(life);
  const questions = new Map(notes.map((note) => [note.id, note.fields.front]));
  const reviews = histories.flatMap(({ cardId, entries }) => {
    const card = cards.find(({ id }) => id === cardId);
    const live = entries.filter((entry): entry is ReviewEntry => entry.type === 'review');
    expect(card?.schedule.reps).toBe(live.length);
    return live.map(({ id }) => ({ id, question: card && questions.get(card.noteId) }));
  });
  const ids = reviews.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const asked = reviews.map(({ question }) => question);
  expect(acknowledged.filter((question) => !asked.includes(question))).toEqual([]);
  expect(new Set(asked).size).toBe(asked.length);
  const counted = days.flatMap(({ ratings }) => Object.values(ratings));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(reviews.length);
}

async function readStores({ database }: Pick<Life, 'database'>) {
  const [notes, cards, histories, days] = await Promise.all([
    database.readAll('notes'),
    database.readAll('cards'),
    database.readAll('histories'),
    database.readAll('days'),
  ]);
  return { notes, cards, histories, days };
}
