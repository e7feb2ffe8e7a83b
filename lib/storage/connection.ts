import { openDatabase, type Db } from './db';

/**
 * The one database connection of a context: opened at the first call, again after another context
 * upgraded it (`onOutdated`), after the browser closed it, or after opening did not work.
 */
export function connection(onOutdated?: () => void): () => Promise<Db> {
  let opening: Promise<Db> | undefined;
  const onClosed = () => {
    opening = undefined;
  };
  return () =>
    (opening ??= openDatabase(onClosed, onOutdated).catch((error: unknown) => {
      onClosed();
      throw error;
    }));
}
