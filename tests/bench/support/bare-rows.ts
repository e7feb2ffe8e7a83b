import type { Page } from '@playwright/test';
import { median } from './statistics';

/**
 * Milliseconds that the browser's database takes for the rows of the newest import with nothing of ours
 * around them: what no import on this machine can be faster than. The same rows take half as long again
 * from one minute to the next, so it is the median of three times.
 * @param page a page of Morsel
 */
export async function bareRowsMs(page: Page): Promise<number> {
  const samples: number[] = [];
  while (samples.length < 3) samples.push(await page.evaluate(writeBareRows));
  return median(samples);
}

/** Runs in the page. */
async function writeBareRows(): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('request')));
    });
  const ended = (tx: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      tx.addEventListener('complete', () => resolve());
      tx.addEventListener('abort', () => reject(tx.error ?? new Error('aborted')));
    });

  const morsel = await settled(indexedDB.open('morsel'));
  const read = morsel.transaction(['notes', 'cards', 'packs', 'imports']);
  const all = (name: string) => settled(read.objectStore(name).getAll());
  const stores = ['notes', 'cards', 'packs', 'imports'];
  const [notes, cards, packs = [], imports = []] = await Promise.all(stores.map(all));
  morsel.close();
  const since = Math.max(...imports.map(({ startedAt }) => Number(startedAt)));
  const { id } = imports.find(({ startedAt }) => startedAt === since);
  const ofPart = (from: number) =>
    packs.filter((pack) => pack.id.startsWith(`${id}/${String(from).padStart(8, '0')}/`));
  const ofImport = (rows: readonly { stamp: number }[] = []) =>
    rows.filter(({ stamp }) => stamp >= since);
  const rows = { notes: ofImport(notes), cards: ofImport(cards) };

  const opening = indexedDB.open('bare-rows', 1);
  opening.addEventListener('upgradeneeded', () => {
    const { result: db } = opening;
    db.createObjectStore('notes', { keyPath: 'id' }).createIndex('byTextKey', 'textKey');
    const store = db.createObjectStore('cards', { keyPath: 'id' });
    store.createIndex('byDeckDue', ['deckId', 'dueAt']);
    store.createIndex('byDeckNew', ['deckId', 'newOrder']);
    db.createObjectStore('packs', { keyPath: 'id' });
  });
  const bare = await settled(opening);
  const startedAt = performance.now();
  const part = 100;
  let before = Promise.resolve();
  for (let from = 0; from < rows.notes.length; from += part) {
    const tx = bare.transaction(['notes', 'cards', 'packs'], 'readwrite', {
      durability: 'relaxed',
    });
    for (const note of rows.notes.slice(from, from + part)) tx.objectStore('notes').put(note);
    for (const card of rows.cards.slice(from, from + part)) tx.objectStore('cards').put(card);
    for (const pack of ofPart(from)) tx.objectStore('packs').put(pack);
    tx.commit();
    // Two at a time, as the import does.
    await before;
    before = ended(tx);
  }
  await before;
  const took = performance.now() - startedAt;
  bare.close();
  await settled(indexedDB.deleteDatabase('bare-rows'));
  return took;
}
