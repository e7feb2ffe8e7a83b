/** A use case as it is on a slow machine: it works at once, its answer comes when a test lets it. */
export interface Slow<Input extends readonly unknown[], Output> {
  readonly run: (...input: Input) => Promise<Output>;
  /** Lets the answer come that was asked for first of those still out, or the one at a place. */
  readonly answer: (at?: number) => Promise<void>;
  /** Answers that are still out. */
  readonly count: () => number;
}

/** Holds every answer of a use case back until the test asks for it, in the order that it wants. */
export function slow<Input extends readonly unknown[], Output>(
  run: (...input: Input) => Promise<Output>,
): Slow<Input, Output> {
  const out: (() => Promise<void>)[] = [];
  return {
    run: (...input) => {
      const { promise, resolve, reject } = Promise.withResolvers<Output>();
      const working = run(...input);
      working.catch(() => undefined);
      out.push(() => working.then(resolve, reject));
      return promise;
    },
    answer: async (at = 0) => {
      // A busy machine may not have come so far yet.
      while (out.length <= at) await settled();
      await out.splice(at, 1)[0]?.();
      await settled();
    },
    count: () => out.length,
  };
}

/**
 * Everything that an answer set going has come to rest: turns of the loop for the database's part of it, and
 * time for what other threads do (locks, digests), which no number of turns waits for.
 */
export async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
