import type { DeviceId, LessonId, UndoId } from '@/lib/domain/ids';
import { editedLesson } from '@/lib/domain/lesson/edited-lesson';
import type { LessonContent, LessonProblem } from '@/lib/domain/lesson/lesson-content';
import { lessonContentOf } from '@/lib/domain/lesson/lesson-content-of';
import { lessonIdOf } from '@/lib/domain/lesson/lesson-id';
import { splitIntoParts } from '@/lib/domain/lesson/lesson-parts';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import { transact, type Writes } from '@/lib/storage/transact';
import { LESSON_STORES, lessonChanges, type LessonTx } from './write-lesson';

export type SavedLesson =
  | {
      readonly kind: 'saved';
      /** The first, where a long lesson became parts. */
      readonly lessonId: LessonId;
      readonly title: string;
      readonly lessonCount: number;
      /** A lesson of that id was there before. */
      readonly isUpdate: boolean;
      readonly undoId: UndoId;
    }
  /** Nothing was written. */
  | { readonly kind: 'problems'; readonly problems: readonly LessonProblem[] };

export interface LessonText {
  /** Absent: a new lesson. */
  readonly lessonId?: LessonId;
  /** The text that the editor was opened with: what it changed is saved. Absent: all of it is. */
  readonly from?: string | undefined;
  readonly markdown: string;
  /** More than 15 minutes become lessons of their own. */
  readonly asParts?: boolean;
}

/** Stores what was written in the editor. Steps that stay keep their ids, progress and cards. */
export async function saveLesson(app: App, input: LessonText): Promise<SavedLesson> {
  const { content, problems } = parseLesson(input.markdown);
  const lessonId = input.lessonId ?? app.newId<LessonId>();
  const from = input.from === undefined ? undefined : parseLesson(input.from).content;
  return write(app, { lessonId, from, content, problems, asParts: input.asParts ?? false });
}

/** Stores a Markdown file. The same title again is the same lesson, brought up to date. */
export async function importLessonFile(
  app: App,
  { name, text }: { name: string; text: string },
): Promise<SavedLesson> {
  const fallback = name
    .replace(/\.[a-z]+$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const { content, problems } = parseLesson(text, fallback);
  return write(app, { lessonId: lessonIdOf(content.title), content, problems, asParts: false });
}

interface Writing {
  readonly lessonId: LessonId;
  readonly from?: LessonContent | undefined;
  readonly content: LessonContent;
  readonly problems: readonly LessonProblem[];
  readonly asParts: boolean;
}

async function write(app: App, writing: Writing): Promise<SavedLesson> {
  const problems = writing.problems.filter((problem) => !problem.isHint);
  if (problems.length > 0) return { kind: 'problems', problems };
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const written = await transact(db, LESSON_STORES, (tx) => writeIn(tx, app, writing, deviceId));
  app.publish(LESSON_STORES);
  return { kind: 'saved', lessonId: writing.lessonId, ...written };
}

async function writeIn(
  tx: LessonTx & Writes<'undos'>,
  app: App,
  writing: Writing,
  deviceId: DeviceId,
) {
  const { lessonId, asParts } = writing;
  const content = await contentNow(tx, writing);
  const parts = asParts ? splitIntoParts(content) : [content];
  const found = [];
  for (const [index, part] of parts.entries()) {
    const id = index === 0 ? lessonId : app.newId<LessonId>();
    found.push(await lessonChanges(tx, app, { lessonId: id, content: part, deviceId }));
  }
  const changes = found.flatMap((one) => one.changes);
  const label = t('lessonsUndoSaved', content.title);
  const undoId = await writeWithUndo(tx, app, { label, changes });
  const title = parts[0]?.title ?? content.title;
  return { undoId, title, lessonCount: parts.length, isUpdate: found[0]?.isNew === false };
}

/** What was written, on top of the lesson as it is by now. */
async function contentNow(tx: LessonTx, { lessonId, from, content }: Writing) {
  const row = await tx.objectStore('lessons').get(lessonId);
  if (from === undefined || row === undefined || row.deletedAt !== undefined) return content;
  const deck = row.deckId && (await tx.objectStore('decks').get(row.deckId));
  const deckName = deck && deck.deletedAt === undefined ? deck.name : undefined;
  return editedLesson(lessonContentOf(row, deckName), { from, to: content });
}
