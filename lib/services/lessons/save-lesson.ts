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
  | LessonProblems
  /** Nothing was written: the same was changed elsewhere meanwhile; `other` is what it says there. */
  | { readonly kind: 'clash'; readonly other: string };

/** Nothing was written. */
interface LessonProblems {
  readonly kind: 'problems';
  readonly problems: readonly LessonProblem[];
}

/** A file is no edit of a lesson that somebody had open: it replaces, and clashes with nobody. */
export type ImportedLesson = Exclude<SavedLesson, { readonly kind: 'clash' }>;

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
  const found = problemsOf(problems);
  if (found) return found;
  const lessonId = input.lessonId ?? app.newId<LessonId>();
  const from = input.from === undefined ? undefined : parseLesson(input.from).content;
  const { asParts = false, keep } = input;
  const writing = { lessonId, from, content, keep };
  // Only what somebody stores between this look and the transaction is rendered inside it.
  const seen = await readIn(await app.db(), ['lessons', 'decks'], (tx) => contentNow(tx, writing));
  const toHtml = renderAhead([...seen.mine.steps, ...(seen.kept?.steps ?? [])]);
  return store(app, async (tx, deviceId): Promise<SavedLesson> => {
    const { mine, kept = mine, clash } = await contentNow(tx, writing);
    if (clash && keep === undefined) return { kind: 'clash', other: wordsOf(clash) };
    const before = await tx.objectStore('lessons').get(lessonId);
    const written = { lessonId, content: mine, toHtml, deviceId };
    if (kept === mine) return writeIn(tx, app, { ...written, asParts });
    // In one piece: it is only there for undo to bring it.
    await writeIn(tx, app, written);
    return writeIn(tx, app, { ...written, content: kept, asParts, steps: before?.steps ?? [] });
  });
}

/** Stores a Markdown file. The same title again is the same lesson, brought up to date. */
export async function importLessonFile(
  app: App,
  { name, text }: { name: string; text: string },
): Promise<ImportedLesson> {
  const fallback = name
    .replace(/\.[a-z]+$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const { content, problems } = parseLesson(text, fallback);
  const found = problemsOf(problems);
  if (found) return found;
  const lessonId = lessonIdOf(content.title);
  const toHtml = renderAhead(content.steps);
  return store(app, (tx, deviceId) => writeIn(tx, app, { lessonId, content, toHtml, deviceId }));
}

function problemsOf(all: readonly LessonProblem[]): LessonProblems | undefined {
  const problems = all.filter((problem) => !problem.isHint);
  return problems.length > 0 ? { kind: 'problems', problems } : undefined;
}

type SaveTx = LessonTx & Writes<'undos'>;

async function store<Outcome extends SavedLesson>(
  app: App,
  save: (tx: SaveTx, deviceId: DeviceId) => Promise<Outcome>,
): Promise<Outcome> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const saved = await transact(db, LESSON_STORES, (tx) => save(tx, deviceId));
  if (saved.kind === 'saved') app.publish(LESSON_STORES);
  return saved;
}

async function writeIn(
  tx: SaveTx,
  app: App,
  { asParts = false, ...writing }: LessonWriting & Pick<LessonText, 'asParts'>,
): Promise<SavedLesson & { kind: 'saved' }> {
  const { lessonId, content, steps } = writing;
  const parts = asParts ? splitIntoParts(content) : [content];
  const found = [];
  for (const [index, part] of parts.entries()) {
    const id = index === 0 ? lessonId : app.newId<LessonId>();
    const own = { ...writing, lessonId: id, content: part, steps: index === 0 ? steps : undefined };
    found.push(await lessonChanges(tx, app, own));
  }
  const changes = found.flatMap((one) => one.changes);
  const label = t('lessonsUndoSaved', content.title);
  const undoId = await writeWithUndo(tx, app, { label, changes });
  const title = parts[0]?.title ?? content.title;
  const isUpdate = found[0]?.isNew === false;
  return { kind: 'saved', lessonId, undoId, title, lessonCount: parts.length, isUpdate };
}

interface Editing extends Pick<LessonText, 'keep'> {
  readonly lessonId: LessonId;
  readonly from: LessonContent | undefined;
  readonly content: LessonContent;
}

/** What was written, on top of the lesson as it is by now; `kept` where the other's words win. */
async function contentNow(
  tx: Reads<'lessons' | 'decks'>,
  { lessonId, from, content, keep }: Editing,
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
