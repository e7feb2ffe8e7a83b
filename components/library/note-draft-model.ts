import { effect, signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { NoteForm } from './note-form-model';

const SETTLE_MS = 250;

/**
 * Keeps a new note while it is written, so that a page that closes takes nothing with it (C-20).
 * - What was kept before is read first, and comes back where nothing was typed meanwhile.
 * - Each page writes on a draft of its own; what another page is at stays there.
 */
export function createNoteDraft(
  app: DashboardApp,
  { form, report }: { readonly form: NoteForm; readonly report: (error: unknown) => void },
) {
  /** Minted before anything is written; a draft that comes back brings its own. */
  let id: string = app.newId();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  /** It is written on now: no other page may open it. */
  let isOpen = false;
  const isRestored = signal(false);
  const hold = (isHeld: boolean) => app.services.holdDraft({ id, isHeld }).catch(report);

  async function load(): Promise<void> {
    const kept = await app.services.loadNoteDraft();
    // Whoever closed it meanwhile finds it at the next opening.
    const isWanted = () => isOpen && form.isBlank.value;
    if (kept === undefined || !isWanted()) return;
    // A page that opened at the same moment has read the same.
    if (!(await app.services.takeDraft({ id: kept.id }))) return load();
    if (!isWanted()) return app.services.holdDraft({ id: kept.id, isHeld: false });
    void hold(false);
    id = kept.id;
    isKept = true;
    form.restore(kept.draft);
    isRestored.value = true;
  }

  function keep(): void {
    clearTimeout(timer);
    timer = undefined;
    if (form.isBlank.value) return void (isKept && forget());
    isKept = true;
    app.services.saveNoteDraft({ id, draft: form.draft(app.now()) }).catch(report);
  }

  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
    isKept = false;
    isRestored.value = false;
    app.services.saveNoteDraft({ id }).catch(report);
  }

  const follow = () => {
    form.draft(0);
    const isBegun = !form.isBlank.value || isKept;
    clearTimeout(timer);
    if (isBegun) timer = setTimeout(keep, SETTLE_MS);
  };
  const flush = () => timer !== undefined && keep();

  return {
    load,
    isRestored,
    /** It was saved or thrown away. */
    forget,
    /** Keeps it from now on; gives back how to stop. */
    start: () => {
      isOpen = true;
      void hold(true);
      const stop = effect(follow);
      globalThis.addEventListener('pagehide', flush);
      return () => {
        flush();
        stop();
        globalThis.removeEventListener('pagehide', flush);
        isOpen = false;
        void hold(false);
      };
    },
  };
}

export type NoteDraftModel = ReturnType<typeof createNoteDraft>;
