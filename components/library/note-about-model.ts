import { signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { NoteId } from '@/lib/domain/ids';

type About = NonNullable<Awaited<ReturnType<DashboardApp['services']['loadNoteAbout']>>>;
export type CardAbout = About['cards'][number];

/** What lies behind a note; read when somebody wants to see it. */
export function createNoteAbout(
  app: DashboardApp,
  input: { readonly noteId: () => NoteId | undefined; readonly report: (error: unknown) => void },
) {
  const about = signal<About>();

  async function load(): Promise<void> {
    const noteId = input.noteId();
    if (noteId !== undefined) about.value = await app.services.loadNoteAbout({ noteId });
  }

  return { about, now: app.now, load: () => void load().catch(input.report) };
}

export type NoteAboutModel = ReturnType<typeof createNoteAbout>;
