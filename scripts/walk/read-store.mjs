const LIMIT_MS = 10_000;

/** Asks again until the answer is something; resolves to it. */
export async function until(ask) {
  const endsAt = Date.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > endsAt) throw new Error('It did not happen within ten seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Every row of a store of the product's database, read in one of its pages. */
export function readStore(page, store) {
  return page.evaluate(readAll, store);
}

/** Runs in the page. */
function readAll(store) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('morsel');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      reading.addEventListener('error', () => reject(reading.error));
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result);
      });
    });
  });
}
