import type { Page } from '@playwright/test';

/** How long each of some transactions took that take what an answer takes. */
export interface AnswerWaits {
  /** Takes those since the last time, in ms. */
  readonly take: () => Promise<readonly number[]>;
}

/**
 * From now on, one transaction after the other over the stores of an answer, in a page that does nothing else:
 * a card is read, a row written, durably. Answers themselves are fewer, as a person has to read between them.
 */
export async function watchAnswerWaits(page: Page): Promise<AnswerWaits> {
  await page.evaluate(async () => {
    const stores = 'cards histories decks days dueDays journal meta packs'.split(' ');
    const opening = indexedDB.open('morsel');
    const db = await new Promise<IDBDatabase>((resolve) =>
      opening.addEventListener('success', () => resolve(opening.result)),
    );
    const waits: number[] = [];
    Object.assign(globalThis, { waits });
    const ask = () => {
      const askedAt = performance.now();
      const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
      tx.objectStore('cards').openCursor();
      tx.objectStore('meta').put({ key: 'answerWaits', value: askedAt });
      tx.addEventListener('complete', () => {
        waits.push(performance.now() - askedAt);
        setTimeout(ask, 20);
      });
    };
    ask();
  });
  return {
    take: () =>
      page.evaluate(() => (Reflect.get(globalThis, 'waits') as number[]).splice(0, Infinity)),
  };
}
