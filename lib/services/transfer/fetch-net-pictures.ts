import type { ImportId } from '@/lib/domain/ids';
import { fileNameOf, linkNetPictures, type NetPicture } from '@/lib/domain/media/net-pictures';
import type { Note } from '@/lib/domain/note/note';
import { forgetHost, requestHost } from '@/lib/platform/permissions';
import { whileHeld } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import { readMedia } from '@/lib/services/media/read-media';
import { putMedia } from '@/lib/services/media/write-media';
import type { MediaRow } from '@/lib/storage/rows';
import { readIn, transact } from '@/lib/storage/transact';
import type { ImportProgress } from './import-notes';
import { mediaPart } from './media-parts';
import { netPicturesIn, notesOf } from './net-pictures';
import { GRANT_LOCK } from './old-grants';
import { openPictureFetcher } from './picture-fetcher';
import { importRow, runningImport } from './running-import';
import { askForSafetyCopy } from './safety-due';

export interface FetchPicturesInput {
  /** The import whose cards name them. */
  readonly importId: ImportId;
  readonly host: string;
  /** What the past imports call it. */
  readonly name: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

export type FetchedPictures =
  /** The browser was told not to allow it; nothing was asked of the host. */
  | { readonly kind: 'notAllowed' }
  /** The import whose cards name them was taken back meanwhile; nothing was stored. */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'fetched';
      /** What takes them back; absent where none came. */
      readonly importId?: ImportId;
      readonly pictures: number;
      /** The host did not give them: they stay names on their cards. */
      readonly left: number;
      /** The same, where the address is written without encryption; it was asked for with it alone. */
      readonly leftPlain: number;
    };

/** Of one press. The rest waits for the next. */
const MOST_PICTURES = 2000;
const MOST_BYTES = 64 * 1024 * 1024;
const AT_ONCE = 4;
const STORES = ['notes', 'media', 'undos', 'imports', 'meta'] as const;

/**
 * Fetches the pictures at one host that the cards of an import name, and stores them. Call it in a
 * press: the browser is asked to allow this host first, and the host is given back at the end.
 * - Nothing is written before all have come or been given up; then media, notes and the way back in one
 *   transaction: whoever dies before leaves everything as it was.
 * - An import of its own, so that it can be taken back; with the import it belongs to it goes, too.
 * - Stopped: what came until then is stored, and the rest waits for the next press.
 */
export async function fetchNetPictures(
  app: App,
  { importId, host, name, onProgress, signal }: FetchPicturesInput,
): Promise<FetchedPictures> {
  // Before anything is awaited, while the press is fresh.
  const asked = requestHost(host);
  return whileHeld(GRANT_LOCK, async () => {
    if (!(await asked)) return { kind: 'notAllowed' };
    try {
      const pictures = await picturesAt(app, importId, host);
      const tell = (done: number) => onProgress?.({ done, total: pictures.length });
      const { media, ...left } = await fetchAll(pictures, tell, signal);
      const fetched = { kind: 'fetched', pictures: media.size, ...left } as const;
      if (media.size === 0) return fetched;
      const stored = await store(app, { importId, name, media });
      return stored ? { ...fetched, ...stored } : { kind: 'gone' };
    } finally {
      await forgetHost(host);
    }
  });
}

async function picturesAt(
  app: App,
  importId: ImportId,
  host: string,
): Promise<readonly NetPicture[]> {
  const db = await app.db();
  const pictures = await readIn(db, ['undos', 'notes'], (tx) => netPicturesIn(tx, importId));
  return [...(pictures.get(host)?.values() ?? [])];
}

interface FetchedAll {
  /** By their addresses. */
  readonly media: ReadonlyMap<string, MediaRow>;
  /** Asked for in vain: gone, too large, too slow or no pictures. */
  readonly left: number;
  readonly leftPlain: number;
}

async function fetchAll(
  pictures: readonly NetPicture[],
  tell: (done: number) => void,
  signal?: AbortSignal,
): Promise<FetchedAll> {
  const media = new Map<string, MediaRow>();
  const fetcher = await openPictureFetcher();
  const waiting = pictures.slice(0, MOST_PICTURES);
  let [bytesLeft, done, left, leftPlain] = [MOST_BYTES, 0, 0, 0];
  signal?.addEventListener('abort', fetcher.close);
  const fetchNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (signal?.aborted || bytesLeft <= 0) return;
      const { url, isPlain } = next;
      const bytes = await fetcher.ask(url, signal);
      bytesLeft -= bytes?.length ?? 0;
      if (bytes && bytesLeft >= 0) media.set(url, await readMedia(bytes, fileNameOf(url)));
      const isLeft = !bytes && !signal?.aborted;
      if (isLeft && isPlain) leftPlain += 1;
      else if (isLeft) left += 1;
      done += 1;
      tell(done);
    }
  };
  tell(0);
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  } finally {
    fetcher.close();
  }
  return { media, left, leftPlain };
}

interface Fetched {
  readonly importId: ImportId;
  readonly name: string;
  readonly media: ReadonlyMap<string, MediaRow>;
}

/**
 * The notes keep their stamps: what they say is the same, so that taking back the import that brought
 * them finds them untouched. Absent, and nothing written, where it was taken back meanwhile.
 */
async function store(
  app: App,
  { importId, name, media }: Fetched,
): Promise<{ readonly importId: ImportId } | undefined> {
  const ofImport = importId;
  const start = {
    importId: app.newId<ImportId>(),
    name,
    startedAt: app.now(),
    deviceId: await app.deviceId(),
  };
  const running = runningImport(start);
  const hashOf = (url: string) => media.get(url)?.id;
  const db = await app.db();
  const isStored = await transact(db, STORES, async (tx) => {
    if ((await tx.objectStore('imports').get(ofImport))?.status !== 'live') return false;
    const changed: { readonly before: Note; readonly after: Note }[] = [];
    for await (const notes of notesOf(tx, ofImport)) {
      for (const before of notes) {
        const after = linked(before, hashOf);
        if (after !== undefined) changed.push({ before, after });
      }
    }
    const ids = [...new Set([...media.values()].map(({ id }) => id))];
    await putMedia(tx, [...media.values()]);
    running.counts.media = ids.length;
    await Promise.all([
      ...changed.map(({ after }) => tx.objectStore('notes').put(after)),
      tx.objectStore('undos').put(
        running.images(
          '00000000',
          changed.map(({ before }) => ({
            store: 'notes',
            key: before.id,
            stamp: before.stamp,
            before,
          })),
        ),
      ),
      tx.objectStore('undos').put(
        running.images(
          mediaPart(0),
          ids.map((key) => ({ store: 'media', key })),
        ),
      ),
      tx.objectStore('imports').put({ ...importRow(running, 'live', app.now()), ofImport }),
      askForSafetyCopy(tx, app.now()),
    ]);
    return true;
  });
  if (!isStored) return undefined;
  app.publish(STORES);
  return { importId: start.importId };
}

function linked(note: Note, hashOf: (url: string) => string | undefined): Note | undefined {
  const fields = Object.entries(note.fields).map(
    ([field, html]) => [field, linkNetPictures(html, hashOf)] as const,
  );
  const isSame = fields.every(([field, html]) => note.fields[field] === html);
  return isSame ? undefined : { ...note, fields: Object.fromEntries(fields) };
}
