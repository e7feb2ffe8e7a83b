import { openDatabase, type Db } from '@/lib/storage/db';

/**
 * The one database connection of a context: opened at the first call, again after another context
 * upgraded it (`onOutdated`) or after opening did not work.
 */
export function connection(onOutdated?: () => void): () => Promise<Db> {
  let opening: Promise<Db> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () =>
    openDatabase({
      onOutdated: () => {
        forget();
        onOutdated?.();
      },
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
  return () => (opening ??= open());
}
