import type { App } from '@/lib/services/app';
import type { Db } from '@/lib/storage/db';

/** What a write of a page that is gone ends in. */
export const GONE = 'The page went away.';

/** The same app as a page has it that dies after so many of its writes. */
export function dyingApp<One extends App>(app: One, writesLeft: number): One {
  let left = writesLeft;
  const mortal = (db: Db): Db =>
    new Proxy(db, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          const writes = given[1] === 'readwrite' || WRITERS.has(String(name));
          if (writes && (left -= 1) < 0) throw new Error(GONE);
          return value.apply(target, given);
        };
      },
    });
  return { ...app, db: async () => mortal(await app.db()) };
}

const WRITERS = new Set(['put', 'add', 'delete', 'clear']);
