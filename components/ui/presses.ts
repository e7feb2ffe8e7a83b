/**
 * Does a thing once at a time: asked for again while it is on its way, it does nothing. `what` tells
 * things apart that may be on their way together.
 */
export function createOnce(): (work: () => Promise<unknown>, what?: string) => Promise<void> {
  const busy = new Set<string>();
  return async (work, what = '') => {
    if (busy.has(what)) return;
    busy.add(what);
    try {
      await work();
    } finally {
      busy.delete(what);
    }
  };
}

/** Does things one after the other, as they were asked for; one that fails holds up none. */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Keeps what is pressed before it is known what that means; at the end of the waiting it runs, in order. */
export function createWaiting() {
  let early: (() => unknown)[] | undefined = [];
  return {
    run: (press: () => unknown): void => void (early ? early.push(press) : press()),
    end: (): void => {
      const presses = early ?? [];
      early = undefined;
      for (const press of presses) press();
    },
  };
}
