import type { recordLooks } from '@/lib/services/review/record-looks';
import type { App, Bound } from '@/lib/services/app';
import { forgetLooks, readLooks } from '@/lib/snapshot/looks';

type LooksApp = App & { readonly services: Bound<{ recordLooks: typeof recordLooks }> };

/**
 * Brings into the journal what tabs showed without opening the database. A page calls it first, so
 * that "last shown" and the queue's rhythm know of them. Gives whether there were any.
 * - They are forgotten here only once they are there: a page that goes away in between loses none.
 * - Pages take turns, so that none is brought twice.
 */
export async function keepLooks(app: LooksApp): Promise<boolean> {
  try {
    return await navigator.locks.request('morsel-looks', async () => {
      const looks = readLooks(localStorage);
      if (looks.length === 0) return false;
      await app.services.recordLooks({ looks });
      forgetLooks(localStorage, looks.length);
      return true;
    });
  } catch (error) {
    app.report(error, 'looks');
    return false;
  }
}
