import { signal } from '@preact/signals';
import type { ImportId } from '@/lib/domain/ids';
import type { ImportApp, Reader } from './import-stage-model';

/** Pictures and sounds on their way to cards that are here already. */
export interface PicturesComing {
  readonly importId: ImportId;
  readonly done: number;
  readonly total: number;
  readonly isOver: boolean;
}

/** State and actions of pictures and sounds that come after their cards. */
export function createPicturesModel(app: ImportApp, onChanged: () => void) {
  const coming = signal<PicturesComing | undefined>(undefined);
  const takenBack = new Set<ImportId>();
  let stop: AbortController | undefined;
  let before: Promise<void> = Promise.resolve();

  /** Brings them all, and lets go of the file. Those of one file come after those of the one before. */
  function bring(reader: Reader, importId: ImportId, total: number): Promise<void> {
    return (before = before.then(() => bringNow(reader, importId, total)));
  }

  async function bringNow(reader: Reader, importId: ImportId, total: number): Promise<void> {
    if (takenBack.has(importId)) return reader.close();
    const { signal: stopped } = (stop = new AbortController());
    let now: PicturesComing = { importId, done: 0, total, isOver: false };
    coming.value = now;
    const tell = (change: Partial<PicturesComing>) => {
      // Taken back meanwhile.
      if (coming.value !== now) return;
      coming.value = now = { ...now, ...change };
    };
    try {
      const onProgress = ({ done }: { done: number }) => tell({ done });
      const input = { reader, importId, total, signal: stopped, onProgress };
      const { media } = await app.services.bringMedia(input);
      // Not each step is told, and damaged ones do not come.
      tell(stopped.aborted ? { done: media } : { done: media, total: media });
    } catch (error) {
      // The cards are here and what came stays: the line says how to bring the rest.
      app.report(error, 'import');
    } finally {
      tell({ isOver: true });
      await reader.close();
      onChanged();
    }
  }

  return {
    coming,
    bring,
    stop: () => stop?.abort(),
    /** The import is taken back, or what came of it was seen. */
    forget: (importId?: ImportId): void => {
      if (importId !== undefined) takenBack.add(importId);
      const isMeant = importId === undefined ? coming.value?.isOver : isOf(importId);
      if (isMeant !== true) return;
      stop?.abort();
      coming.value = undefined;
    },
  };

  function isOf(importId: ImportId): boolean {
    return coming.value?.importId === importId;
  }
}

export type PicturesModel = ReturnType<typeof createPicturesModel>;
