import type { DeckId, ImportId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { NeutralNote } from '@/lib/interchange/model';
import type { ReadTx } from '@/lib/storage/transact';

/**
 * The note that is there already: the same id (this file was imported before), the same guid, or a
 * live note that asks the same. Samples and notes of the running import do not count.
 */
export async function findDuplicate(
  tx: ReadTx<'notes'> | ReadTx<'notes' | 'cards' | 'undos' | 'imports'>,
  note: Pick<NeutralNote, 'id' | 'guid' | 'textKey' | 'noteTypeId'>,
  importId: ImportId | undefined,
  sampleIds: ReadonlySet<DeckId>,
): Promise<Note | undefined> {
  const store = (tx as ReadTx<'notes'>).objectStore('notes');
  const [same, byGuid, byText] = await Promise.all([
    store.get(note.id),
    note.guid === undefined ? [] : store.index('byGuid').getAll(note.guid),
    note.textKey === '' ? [] : store.index('byTextKey').getAll(note.textKey, 20),
  ]);
  if (same !== undefined) return same;
  return [...byGuid, ...byText].find(
    (known) =>
      known.deletedAt === undefined &&
      (importId === undefined || known.importId !== importId) &&
      !sampleIds.has(known.deckId),
  );
}
