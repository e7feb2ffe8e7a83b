/** Runs in the new tab: answers cards and gives the time from each press to its durable answer. */
export async function answerCards(count: number): Promise<number[]> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const button = async (name: string) => {
    for (;;) {
      const found = [...document.querySelectorAll('button')].find(
        (each) => each.textContent?.startsWith(name) && each.checkVisibility(),
      );
      if (found) return found;
      await wait(5);
    }
  };
  const { value: open } = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction') as {
    value: (...given: unknown[]) => IDBTransaction;
  };
  const samples: number[] = [];
  for (let answered = 0; answered < count; answered++) {
    (await button('Show answer')).click();
    await wait(260);
    const knewIt = await button('Knew it');
    const pressedAt = performance.now();
    const durable = new Promise<number>((resolve) => {
      const watched = function (this: IDBDatabase, ...given: unknown[]) {
        const tx = open.apply(this, given);
        const isAnswer = tx.mode === 'readwrite' && tx.objectStoreNames.contains('histories');
        if (isAnswer) tx.addEventListener('complete', () => resolve(performance.now()));
        return tx;
      };
      Object.assign(IDBDatabase.prototype, { transaction: watched });
    });
    knewIt.click();
    samples.push((await durable) - pressedAt);
    Object.assign(IDBDatabase.prototype, { transaction: open });
    (await button('One more')).click();
  }
  return samples;
}
