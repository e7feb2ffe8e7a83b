type Begin = (...given: unknown[]) => unknown;

/** How to end each thing that was begun and may go on. */
const ends: (() => void)[] = [];
const watched = new WeakSet<Begin>();

/** From now on it is known which timers were set and who listens to the page. */
export function watchLeftOver(): void {
  for (const name of ['setTimeout', 'setInterval']) {
    watch(globalThis, name, (timer) => clearTimeout(timer as NodeJS.Timeout));
  }
  if (typeof document === 'undefined') return;
  for (const target of [globalThis, document]) {
    watch(target, 'addEventListener', (_nothing, type, listener, options) => {
      target.removeEventListener(type as string, listener as () => void, options as object);
    });
  }
}

/** Ends what was begun until now. */
export function endLeftOver(): void {
  for (const end of ends.splice(0)) end();
}

/** Each file of tests asks for it again: it may have a page of its own. */
function watch(on: object, name: string, end: (begun: unknown, ...given: unknown[]) => void): void {
  const own = Reflect.get(on, name) as Begin;
  if (watched.has(own)) return;
  const begin: Begin = (...given) => {
    const begun = Reflect.apply(own, on, given);
    ends.push(() => end(begun, ...given));
    return begun;
  };
  watched.add(begin);
  Object.assign(on, { [name]: Object.assign(begin, own) });
}
