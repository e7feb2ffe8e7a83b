import { parseId, type DeviceId, type LessonId, type UndoId } from '@/lib/domain/ids';
import { lessonDeckId } from '@/lib/domain/lesson/lesson-id';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';
import { SAMPLE_LESSON_KEYS, type SampleLessonKey } from '@/lib/domain/sample/sample-lessons';
import { loadPackagedText } from '@/lib/platform/packaged-file';
import { uiLanguage } from '@/lib/platform/ui-language';
import type { App } from '@/lib/services/app';
import { removals, writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import { transact, type Reads } from '@/lib/storage/transact';
import { renderAhead } from './render-steps';
import { LESSON_STORES, lessonChanges, type LessonTx, type LessonWriting } from './write-lesson';

const PREFIX = 'sample-lesson-';
const FOLDERS: Readonly<Record<string, string>> = { de: 'lessons/de' };

/** The same id in every language. */
export function sampleLessonId(key: SampleLessonKey): LessonId {
  return parseId<LessonId>(PREFIX + key);
}

/** A sample lesson as its file has it, ready to be stored. */
export type SampleLesson = Pick<LessonWriting, 'lessonId' | 'content' | 'toHtml'>;

/** Reads sample lessons in the language of the interface. */
export function readSampleLessons(
  keys: readonly SampleLessonKey[],
): Promise<readonly SampleLesson[]> {
  const folder = FOLDERS[uiLanguage()] ?? 'lessons';
  return Promise.all(
    keys.map(async (key) => {
      const { content } = parseLesson(await loadPackagedText(`/${folder}/${key}.md`), key);
      return { lessonId: sampleLessonId(key), content, toHtml: renderAhead(content.steps) };
    }),
  );
}

/** Stores those that are not in the list, in the caller's transaction; says how many they were. */
export async function putSampleLessons(
  tx: LessonTx,
  app: App,
  { found, deviceId }: { found: readonly SampleLesson[]; deviceId: DeviceId },
): Promise<number> {
  let added = 0;
  for (const lesson of found) {
    const known = await tx.objectStore('lessons').get(lesson.lessonId);
    if (known !== undefined && known.deletedAt === undefined) continue;
    const { changes } = await lessonChanges(tx, app, { ...lesson, deviceId, isSample: true });
    await Promise.all(
      changes.map(({ store, next }) => tx.objectStore(store as never).put(next as never)),
    );
    added += 1;
  }
  return added;
}

/** Puts all sample lessons into the list; ones that are there stay. */
export async function ensureSampleLessons(app: App): Promise<{ readonly addedCount: number }> {
  const found = await readSampleLessons(SAMPLE_LESSON_KEYS);
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const addedCount = await transact(db, LESSON_STORES, (tx) =>
    putSampleLessons(tx, app, { found, deviceId }),
  );
  if (addedCount > 0) app.publish(LESSON_STORES);
  return { addedCount };
}

/** The stores that the removal touches, for a caller that does it in a transaction of its own. */
export const REMOVAL_STORES = [
  'lessons',
  'lessonProgress',
  'decks',
  'notes',
  'cards',
  'histories',
  'days',
  'dueDays',
  'undos',
] as const;

/** Takes the sample lessons away with all that came of them; undo brings them back. */
export async function removeSampleLessons(
  app: App,
  { label }: { label: string },
): Promise<{ readonly kind: 'removed'; readonly undoId: UndoId } | { readonly kind: 'nothing' }> {
  const db = await app.db();
  const undoId = await transact(db, REMOVAL_STORES, async (tx) => {
    const changes = await sampleLessonRemovals(tx);
    return changes.length === 0 ? undefined : writeWithUndo(tx, app, { label, changes });
  });
  if (undoId === undefined) return { kind: 'nothing' };
  app.publish(REMOVAL_STORES);
  return { kind: 'removed', undoId };
}

/** The rows of sample lessons: lessons, progress, and the deck and cards of their questions. */
export async function sampleLessonRemovals(
  tx: Reads<Exclude<(typeof REMOVAL_STORES)[number], 'dueDays' | 'undos'>>,
): Promise<readonly Change[]> {
  const samples = (await tx.objectStore('lessons').getAll()).filter((lesson) => lesson.isSample);
  const ids = samples.map((lesson) => lesson.id);
  const deckIds = ids.map(lessonDeckId);
  const ownedBy = (id: string) => IDBKeyRange.bound(`${id}/`, `${id}/\uffff`);
  const [progress, decks, notes, cards, histories, days] = await Promise.all([
    Promise.all(ids.map((id) => tx.objectStore('lessonProgress').getAllKeys(id))),
    Promise.all(deckIds.map((id) => tx.objectStore('decks').getAllKeys(id))),
    Promise.all(ids.map((id) => tx.objectStore('notes').getAllKeys(ownedBy(id)))),
    Promise.all(ids.map((id) => tx.objectStore('cards').getAllKeys(ownedBy(id)))),
    Promise.all(ids.map((id) => tx.objectStore('histories').getAllKeys(ownedBy(id)))),
    tx.objectStore('days').getAllKeys(),
  ]);
  const own = new Set<string>(deckIds);
  return [
    ...removals('lessons', ids),
    ...removals('lessonProgress', progress.flat()),
    ...removals('decks', decks.flat()),
    ...removals('notes', notes.flat()),
    ...removals('cards', cards.flat()),
    ...removals('histories', histories.flat()),
    ...removals(
      'days',
      days.filter(([, id]) => own.has(id)),
    ),
  ];
}
