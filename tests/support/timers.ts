type SetTimer = (...given: Parameters<typeof setTimeout>) => NodeJS.Timeout;

/** Those that were set and not dropped yet; to drop one that has fired does nothing. */
const timers = new Set<NodeJS.Timeout>();
const counted = new WeakSet<object>();

/** From now on it is known which timers were set. The page of a test file may bring its own again. */
export function countTimers(): void {
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const own = globalThis[name] as SetTimer;
    if (counted.has(own)) continue;
    const set: SetTimer = (...given) => {
      const timer = own(...given);
      timers.add(timer);
      return timer;
    };
    counted.add(set);
    Object.assign(globalThis, { [name]: Object.assign(set, own) });
  }
}

/** Those that were set until now never fire. */
export function dropTimers(): void {
  for (const timer of timers) clearTimeout(timer);
  timers.clear();
}
