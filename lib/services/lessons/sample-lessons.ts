import { parseId, type LessonId, type UndoId } from '@/lib/domain/ids';
import { lessonDeckId } from '@/lib/domain/lesson/lesson-id';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';
import { SAMPLE_LESSON_KEYS, type SampleLessonKey } from '@/lib/domain/sample/sample-lessons';
import { loadPackagedText } from '@/lib/platform/packaged-file';
import { uiLanguage } from '@/lib/platform/ui-language';
import type { App } from '@/lib/services/app';
import { removals, writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import { transact, type Reads } from '@/lib/storage/transact';
import { LESSON_STORES, lessonChanges } from './write-lesson';

const PREFIX = 'sample-lesson-';
const FOLDERS: Readonly<Record<string, string>> = { de: 'lessons/de' };

/** The same id in every language. */
export function sampleLessonId(key: SampleLessonKey): LessonId {
  return parseId<LessonId>(PREFIX + key);
}

/** Puts sample lessons into the list, in the language of the interface; ones that are there stay. */
export async function ensureSampleLessons(
  app: App,
  { keys = SAMPLE_LESSON_KEYS }: { keys?: readonly SampleLessonKey[] } = {},
): Promise<{ readonly lessonIds: readonly LessonId[]; readonly addedCount: number }> {
  const folder = FOLDERS[uiLanguage()] ?? 'lessons';
  const files = await Promise.all(
    keys.map(async (key) => ({
      lessonId: sampleLessonId(key),
      content: parseLesson(await loadPackagedText(`/${folder}/${key}.md`), key).content,
    })),
  );
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const addedCount = await transact(db, LESSON_STORES, async (tx) => {
    const lessons = tx.objectStore('lessons');
    let added = 0;
    for (const file of files) {
      const known = await lessons.get(file.lessonId);
      if (known !== undefined && known.deletedAt === undefined) continue;
      const { changes } = await lessonChanges(tx, app, { ...file, deviceId, isSample: true });
      await Promise.all(
        changes.map(({ store, next }) => tx.objectStore(store as never).put(next as never)),
      );
      added += 1;
    }
    return added;
  });
  if (addedCount > 0) app.publish(LESSON_STORES);
  return { lessonIds: files.map((file) => file.lessonId), addedCount };
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
