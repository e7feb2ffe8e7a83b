import { signal, type ReadonlySignal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { createOnce } from '@/components/ui/presses';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { LessonId, UndoId } from '@/lib/domain/ids';

/** What a lesson will look like, while it is being written. */
export type LessonPreview = Awaited<ReturnType<DashboardApp['services']['previewLesson']>>;

export interface LessonEditorModel {
  readonly isNew: boolean;
  readonly markdown: ReadonlySignal<string>;
  /** The text is there and can be written on. */
  readonly isLoaded: ReadonlySignal<boolean>;
  /** Undefined until the first look at the text. */
  readonly preview: ReadonlySignal<LessonPreview | undefined>;
  /** Save a long lesson as parts. */
  readonly asParts: ReadonlySignal<boolean>;
  /** What was written elsewhere at the same place meanwhile; nothing is saved until one is kept. */
  readonly clash: ReadonlySignal<string | undefined>;
  /** It is stored: the editor can be left. */
  readonly isSaved: ReadonlySignal<boolean>;
  readonly load: () => Promise<boolean>;
  readonly write: (markdown: string) => void;
  readonly setAsParts: (asParts: boolean) => void;
  /** Stores it, unless the preview names problems; once at a time. */
  readonly save: () => Promise<boolean>;
  /** Stores it with the words of one of the two where both wrote. */
  readonly keep: (whose: 'mine' | 'other') => Promise<boolean>;
  /** Leaves without saving: what was typed is let go. */
  readonly discard: () => void;
}

export interface EditorOptions {
  /** Absent: a new lesson. */
  readonly lessonId?: LessonId;
  readonly onSaved: (title: string, undoId: UndoId) => void;
}

const PREVIEW_DELAY_MS = 120;

/** Writing one lesson. Every keystroke is kept on this device until it is saved or let go. */
export function createEditorModel(
  app: Pick<DashboardApp, 'services' | 'report'>,
  { lessonId, onSaved }: EditorOptions,
): LessonEditorModel {
  const keptAs = `morsel-lesson-text-${lessonId ?? 'new'}`;
  const keptFromAs = `morsel-lesson-from-${lessonId ?? 'new'}`;
  const markdown = signal('');
  const isLoaded = signal(false);
  const preview = signal<LessonPreview | undefined>(undefined);
  const asParts = signal(false);
  const clash = signal<string>();
  const isSaved = signal(false);
  const once = createOnce();
  const attempt = createAttempt(report);
  /** What is stored, as it was when the writing began. */
  let from: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    const read = markdown.value;
    const next = await app.services.previewLesson({ markdown: read });
    if (read === markdown.value) preview.value = next;
  }

  async function load(): Promise<void> {
    const stored = lessonId && (await app.services.loadLessonText({ lessonId }));
    const kept = localStorage.getItem(keptAs);
    markdown.value = kept ?? stored ?? '';
    from = kept === null ? stored : (localStorage.getItem(keptFromAs) ?? stored);
    isLoaded.value = true;
    await look();
  }

  async function save(keep?: 'mine' | 'other'): Promise<void> {
    clearTimeout(timer);
    const outcome = await app.services.saveLesson({
      ...(lessonId !== undefined && { lessonId }),
      from,
      markdown: markdown.value,
      asParts: asParts.value,
      keep,
    });
    if (outcome.kind === 'problems') return look();
    clash.value = outcome.kind === 'clash' ? outcome.other : undefined;
    if (outcome.kind === 'clash') return;
    forget();
    isSaved.value = true;
    onSaved(outcome.title, outcome.undoId);
  }

  /** Where the storage is full, what is typed stays in the page alone. */
  function remember(text: string): void {
    try {
      localStorage.setItem(keptAs, text);
      if (from !== undefined) localStorage.setItem(keptFromAs, from);
    } catch (error) {
      report(error);
    }
  }

  /** What another tab is writing in this lesson stays kept. */
  function forget(): void {
    if (localStorage.getItem(keptAs) !== markdown.value) return;
    localStorage.removeItem(keptAs);
    localStorage.removeItem(keptFromAs);
  }

  return {
    isNew: lessonId === undefined,
    markdown,
    isLoaded,
    preview,
    asParts,
    clash,
    isSaved,
    load: () => attempt(load),
    write: (text) => {
      markdown.value = text;
      clash.value = undefined;
      remember(text);
      clearTimeout(timer);
      timer = setTimeout(() => void look().catch(report), PREVIEW_DELAY_MS);
    },
    setAsParts: (wanted) => {
      asParts.value = wanted;
    },
    save: () => attempt(() => once(() => save())),
    keep: (whose) => attempt(() => once(() => save(whose))),
    discard: () => {
      clearTimeout(timer);
      forget();
    },
  };

  function report(error: unknown): void {
    app.report(error, 'lesson editor');
  }
}
