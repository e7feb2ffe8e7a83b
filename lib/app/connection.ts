import { openDatabase, type Db } from '@/lib/storage/db';
import { oncePossible, type OncePossible } from './once-possible';

/**
 * The one database connection of a context: opened at the first call, again after another context
 * upgraded it (`onOutdated`), after the browser closed it, or after opening did not work.
 */
export function connection(onOutdated?: () => void): () => Promise<Db> {
  const opening: OncePossible<Db> = oncePossible(() =>
    openDatabase({
      onOutdated: () => {
        opening.forget();
        onOutdated?.();
      },
      onClosed: opening.forget,
    }),
  );
  return opening.load;
}
