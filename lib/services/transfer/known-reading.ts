import { CHANGES, isChanged } from '@/lib/platform/messages';
import { loadKnownNotes, type KnownNotes } from './known-notes';

/**
 * One reading of the library's notes for the count in the preview and the import after it. Begins anew
 * where somebody changed notes or decks since.
 */
export function createKnownReading() {
  let reading: Promise<KnownNotes> | undefined;
  const forget = () => (reading = undefined);
  new BroadcastChannel(CHANGES).addEventListener('message', ({ data }) => {
    if (!isChanged(data)) return;
    if (data.stores.includes('notes') || data.stores.includes('decks')) forget();
  });

  const load: typeof loadKnownNotes = (db, sampleIds) => {
    if (reading) return reading;
    const mine = (reading = loadKnownNotes(db, sampleIds));
    // One that failed is tried again by whoever asks next.
    mine.catch(() => mine === reading && forget());
    return mine;
  };
  return {
    load,
    /** For an import, whose own rows it does not know: the next one reads again. */
    take: ((db, sampleIds) => {
      const taken = load(db, sampleIds);
      forget();
      return taken;
    }) satisfies typeof loadKnownNotes,
  };
}
