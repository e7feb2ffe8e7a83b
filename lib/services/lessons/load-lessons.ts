import type { LessonId } from '@/lib/domain/ids';
import type { Lesson, LessonProgress } from '@/lib/domain/lesson/lesson';
import { currentIndex, isInFlight, minutesLeft } from '@/lib/domain/lesson/progress';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';

/** A lesson as it stands in a list. */
export interface LessonSummary {
  readonly lessonId: LessonId;
  readonly title: string;
  readonly summary?: string;
  readonly state: 'new' | 'started' | 'finished';
  readonly minutes: number;
  readonly minutesLeft: number;
  readonly stepCount: number;
  readonly doneCount: number;
  readonly checkCount: number;
  readonly isSample: boolean;
  readonly lastTouchedAt?: EpochMs;
}

/** All lessons: the one in flight first, then new ones, then finished ones; by title within. */
export async function loadLessons(app: App): Promise<readonly LessonSummary[]> {
  const db = await app.db();
  const [lessons, progress] = await readIn(db, ['lessons', 'lessonProgress'], (tx) =>
    Promise.all([tx.objectStore('lessons').getAll(), tx.objectStore('lessonProgress').getAll()]),
  );
  const known = new Map(progress.map((row) => [row.lessonId, row]));
  return lessons
    .filter((lesson) => lesson.deletedAt === undefined)
    .map((lesson) => summaryOf(lesson, known.get(lesson.id)))
    .toSorted(byStateThenTitle);
}

const ORDER = ['started', 'new', 'finished'];

function byStateThenTitle(a: LessonSummary, b: LessonSummary): number {
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.title.localeCompare(b.title);
}

function summaryOf(lesson: Lesson, progress: LessonProgress | undefined): LessonSummary {
  const { id, title, summary, minutes, steps } = lesson;
  const isFinished = progress?.finishedAt !== undefined;
  return {
    lessonId: id,
    title,
    ...(summary !== undefined && { summary }),
    state: isFinished ? 'finished' : isInFlight(progress) ? 'started' : 'new',
    minutes,
    minutesLeft: minutesLeft(lesson, currentIndex(lesson, progress)),
    stepCount: steps.length,
    doneCount: steps.filter((step) => progress?.doneSteps.includes(step.id)).length,
    checkCount: steps.filter((step) => step.kind === 'check').length,
    isSample: lesson.isSample === true,
    ...(progress && { lastTouchedAt: progress.stamp }),
  };
}
