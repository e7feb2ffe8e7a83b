import { signal, type ReadonlySignal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { showToast } from '@/components/ui/Toast';
import { createUndoOffer } from '@/components/ui/undo-offer-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { LessonId } from '@/lib/domain/ids';
import type { LessonProblem } from '@/lib/domain/lesson/lesson-content';
import { t } from '@/lib/i18n/t';
import { createEditorModel, type LessonEditorModel } from './lesson-editor-model';
import { createReaderModel, type LessonReaderModel } from './lesson-reader-model';

/** A lesson as the list shows it. */
export type ListedLesson = Awaited<ReturnType<DashboardApp['services']['loadLessons']>>[number];

/** Why a file was not taken in. */
export type ImportTrouble =
  | { readonly kind: 'notText' | 'tooBig' }
  | { readonly kind: 'problem'; readonly problem: LessonProblem };

export interface LessonsModel {
  /** Undefined until the list is there. */
  readonly lessons: ReadonlySignal<readonly ListedLesson[] | undefined>;
  readonly trouble: ReadonlySignal<ImportTrouble | undefined>;
  readonly refresh: () => Promise<void>;
  readonly importFile: (file: File) => Promise<boolean>;
  readonly addSamples: () => Promise<boolean>;
  readonly removeSamples: () => Promise<boolean>;
  /** Gives the lesson out as a Markdown file. */
  readonly download: (lessonId: LessonId) => Promise<boolean>;
  readonly remove: (lessonId: LessonId) => Promise<boolean>;
  /** Read again starts over; anything else goes on where it stands. */
  readonly openReader: (lessonId: LessonId) => LessonReaderModel;
  readonly openEditor: (lessonId?: LessonId) => LessonEditorModel;
}

const LARGEST_BYTES = 2 * 1024 * 1024;

/** State and actions of the dashboard's lessons. */
export function createLessonsModel(app: DashboardApp): LessonsModel {
  const lessons = signal<readonly ListedLesson[] | undefined>(undefined);
  const trouble = signal<ImportTrouble | undefined>(undefined);

  async function refresh(): Promise<void> {
    lessons.value = await app.services.loadLessons();
  }

  const report = (error: unknown) => app.report(error, 'lessons');
  const attempt = createAttempt(report);
  const reload = () => refresh().catch(report);
  const offerUndo = createUndoOffer(app, attempt, refresh);

  async function importFile(file: File): Promise<void> {
    trouble.value = undefined;
    if (file.size > LARGEST_BYTES) {
      trouble.value = { kind: 'tooBig' };
      return;
    }
    const text = await file.text();
    if (text.includes('\0')) {
      trouble.value = { kind: 'notText' };
      return;
    }
    const outcome = await app.services.importLessonFile({ name: file.name, text });
    if (outcome.kind === 'problems') {
      const [problem] = outcome.problems;
      if (problem) trouble.value = { kind: 'problem', problem };
      return;
    }
    const { isUpdate, title, undoId } = outcome;
    offerUndo(t(isUpdate ? 'lessonsUpdated' : 'lessonsSaved', title), undoId);
    await reload();
  }

  async function remove(lessonId: LessonId): Promise<void> {
    const outcome = await app.services.deleteLesson({ lessonId });
    if (outcome.kind === 'deleted') offerUndo(t('lessonsDeleted', outcome.title), outcome.undoId);
    await reload();
  }

  async function addSamples(): Promise<void> {
    await app.services.ensureSampleLessons();
    await reload();
  }

  async function removeSamples(): Promise<void> {
    const label = t('lessonsSamplesRemoved');
    const outcome = await app.services.removeSampleLessons({ label });
    if (outcome.kind === 'removed') offerUndo(label, outcome.undoId);
    await reload();
  }

  async function download(lessonId: LessonId): Promise<void> {
    const saved = await app.services.saveLessonFile({ lessonId });
    if (saved) showToast({ text: t('lessonsDownloaded', saved.name) });
  }

  return {
    lessons,
    trouble,
    refresh,
    importFile: (file) => attempt(() => importFile(file)),
    remove: (lessonId) => attempt(() => remove(lessonId)),
    addSamples: () => attempt(addSamples),
    removeSamples: () => attempt(removeSamples),
    download: (lessonId) => attempt(() => download(lessonId)),
    openReader: (lessonId) => createReaderModel(app, { lessonId, surface: 'dashboard' }),
    openEditor: (lessonId) =>
      createEditorModel(app, {
        ...(lessonId !== undefined && { lessonId }),
        onSaved: (title, undoId) => offerUndo(t('lessonsSaved', title), undoId),
      }),
  };
}
