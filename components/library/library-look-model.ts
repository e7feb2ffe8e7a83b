import type { ReadonlySignal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { keepLibraryLook } from '@/lib/app/keep-library-look';
import { whenIdle } from '@/lib/app/keep-snapshot';
import type { NoteRow } from '@/lib/domain/library/note-row';
import type { LibraryDay } from './note-index-model';

interface Look {
  readonly shown: ReadonlySignal<readonly NoteRow[]>;
  readonly day: ReadonlySignal<LibraryDay>;
  /** Whether it shows what it opens with: all notes read, none chosen, nothing open, no search. */
  readonly isPlain: () => boolean;
}

/** As many notes as a screen shows, so that they show at once. */
const FIRST_PAGE = 40;
/** The address of the library as it opens. */
const HASH = '#/library';

/** Keeps what the library opens with, once it stands and nobody does anything. */
export function createLookKeeper(app: DashboardApp, { shown, day, isPlain }: Look): () => void {
  const idle = whenIdle(app);
  return () => {
    idle(async () => {
      const grid = document.querySelector('[role=grid]');
      if (location.hash !== HASH || !isPlain() || (grid?.scrollTop ?? 0) > 0) return;
      const rows = shown.value;
      const { rolloverHour } = await app.settings.load();
      keepLibraryLook(
        window,
        rows.length === 0
          ? undefined
          : {
              noteIds: rows.slice(0, FIRST_PAGE).map(({ noteId }) => noteId),
              total: rows.length,
              counts: [...day.value.counts],
              today: day.value.today,
              rolloverHour,
            },
      );
    });
  };
}
