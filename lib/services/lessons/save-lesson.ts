import type { DeviceId, LessonId, UndoId } from '@/lib/domain/ids';
import { editedLesson } from '@/lib/domain/lesson/edited-lesson';
import { formatLesson, formatStep } from '@/lib/domain/lesson/format-lesson';
import type { LessonContent, LessonProblem } from '@/lib/domain/lesson/lesson-content';
import { lessonContentOf } from '@/lib/domain/lesson/lesson-content-of';
import { lessonIdOf } from '@/lib/domain/lesson/lesson-id';
import { splitIntoParts } from '@/lib/domain/lesson/lesson-parts';
import type { Keep } from '@/lib/domain/lesson/merged-steps';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import { readIn, transact, type Reads, type Writes } from '@/lib/storage/transact';
import { renderAhead } from './render-steps';
import { LESSON_STORES, lessonChanges, type LessonTx, type LessonWriting } from './write-lesson';

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
  | { readonly kind: 'problems'; readonly problems: readonly LessonProblem[] }
  /** Nothing was written: the same was changed elsewhere meanwhile; `other` is what it says there. */
  | { readonly kind: 'clash'; readonly other: string };

export interface LessonText {
  /** Absent: a new lesson. */
  readonly lessonId?: LessonId;
  /** The text that the editor was opened with: what it changed is saved. Absent: all of it is. */
  readonly from?: string | undefined;
  readonly markdown: string;
  /** More than 15 minutes become lessons of their own. */
  readonly asParts?: boolean;
  /** Whose words stay where the same was changed elsewhere meanwhile. Absent: it is asked for. */
  readonly keep?: Keep | undefined;
}

/**
 * Stores what was written in the editor, beside what was changed elsewhere meanwhile. Steps that stay
 * keep their ids, progress and cards. Where the other's words are kept, undo brings the writer's.
 */
export async function saveLesson(app: App, input: LessonText): Promise<SavedLesson> {
  const { content, problems } = parseLesson(input.markdown);
  const lessonId = input.lessonId ?? app.newId<LessonId>();
  const from = input.from === undefined ? undefined : parseLesson(input.from).content;
  const { asParts = false, keep } = input;
  return write(app, { lessonId, from, content, problems, asParts, keep });
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
  readonly keep?: Keep | undefined;
}

async function write(app: App, writing: Writing): Promise<SavedLesson> {
  const problems = writing.problems.filter((problem) => !problem.isHint);
  if (problems.length > 0) return { kind: 'problems', problems };
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  // Only what somebody stores between this look and the transaction is rendered inside it.
  const seen = await readIn(db, ['lessons', 'decks'], (tx) => contentNow(tx, writing));
  const toHtml = renderAhead([...seen.mine.steps, ...(seen.kept?.steps ?? [])]);
  const saved = await transact(db, LESSON_STORES, async (tx): Promise<SavedLesson> => {
    const { mine, kept = mine, clash } = await contentNow(tx, writing);
    if (clash && writing.keep === undefined) return { kind: 'clash', other: wordsOf(clash) };
    const before = await tx.objectStore('lessons').get(writing.lessonId);
    const written = { ...writing, content: mine, toHtml };
    if (kept === mine) return writeIn(tx, app, written, deviceId);
    // In one piece: it is only there for undo to bring it.
    await writeIn(tx, app, { ...written, asParts: false }, deviceId);
    const steps = before?.steps ?? [];
    return writeIn(tx, app, { ...written, content: kept, steps }, deviceId);
  });
  if (saved.kind === 'saved') app.publish(LESSON_STORES);
  return saved;
}

async function writeIn(
  tx: LessonTx & Writes<'undos'>,
  app: App,
  { lessonId, content, toHtml, asParts, steps }: Writing & Pick<LessonWriting, 'toHtml' | 'steps'>,
  deviceId: DeviceId,
): Promise<SavedLesson & { kind: 'saved' }> {
  const parts = asParts ? splitIntoParts(content) : [content];
  const found = [];
  for (const [index, part] of parts.entries()) {
    const id = index === 0 ? lessonId : app.newId<LessonId>();
    const writing = { lessonId: id, content: part, toHtml, deviceId };
    found.push(await lessonChanges(tx, app, { ...writing, ...(index === 0 && { steps }) }));
  }
  const changes = found.flatMap((one) => one.changes);
  const label = t('lessonsUndoSaved', content.title);
  const undoId = await writeWithUndo(tx, app, { label, changes });
  const title = parts[0]?.title ?? content.title;
  const isUpdate = found[0]?.isNew === false;
  return { kind: 'saved', lessonId, undoId, title, lessonCount: parts.length, isUpdate };
}

/** What was written, on top of the lesson as it is by now; `kept` where the other's words win. */
async function contentNow(
  tx: Reads<'lessons' | 'decks'>,
  { lessonId, from, content, keep }: Writing,
) {
  const row = await tx.objectStore('lessons').get(lessonId);
  if (from === undefined || row === undefined || row.deletedAt !== undefined) {
    return { mine: content };
  }
  const deck = row.deckId && (await tx.objectStore('decks').get(row.deckId));
  const deckName = deck && deck.deletedAt === undefined ? deck.name : undefined;
  // As the editor reads it, so that what it reads in its own way is no change of somebody else's.
  const now = parseLesson(formatLesson(lessonContentOf(row, deckName))).content;
  const edit = { from, to: content };
  const { content: mine, clash } = editedLesson(now, edit);
  if (keep !== 'other' || clash === undefined) return { mine, clash };
  return { mine, clash, kept: editedLesson(now, edit, 'other').content };
}

function wordsOf({ title, summary = '', deck = '', steps }: LessonContent): string {
  return [title, summary, deck, ...steps.map(formatStep)].filter(Boolean).join('\n\n');
}
