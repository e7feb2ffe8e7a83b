import type { DeckId, NoteId } from '@/lib/domain/ids';
import type { NeutralNote } from '@/lib/interchange/model';
import { foldedText, TEXT_KEY_LENGTH, textKeyOf } from '@/lib/domain/note/text-key';
import { allRows } from '@/lib/storage/all-rows';
import type { Db } from '@/lib/storage/db';

/** The notes of the library, to be asked whether one of a file is among them. */
export interface KnownNotes {
  /**
   * The note that is there already: the same id (this file was imported before), the same guid, or,
   * where the file has no guids, a live note that asks the same. Starter cards count only as
   * themselves, not for asking the same.
   */
  readonly find: (
    note: Pick<NeutralNote, 'id' | 'guid' | 'textKey' | 'fields'>,
  ) => KnownNote | undefined;
}

export interface KnownNote {
  readonly id: NoteId;
  readonly deckId: DeckId;
  readonly isDeleted: boolean;
  /** It lies in a starter deck. */
  readonly isSample: boolean;
}

/** Reads what tells notes apart, once, so that writing needs no look-ups. */
export async function loadKnownNotes(db: Db, sampleIds: ReadonlySet<DeckId>): Promise<KnownNotes> {
  const byId = new Map<NoteId, KnownNote>();
  const byGuid = new Map<string, KnownNote>();
  const byText = new Map<string, KnownNote>();
  for await (const notes of allRows((range, count) => db.getAll('notes', range, count))) {
    for (const { id, guid, textKey, fields, deckId, deletedAt } of notes) {
      const known = {
        id,
        deckId,
        isDeleted: deletedAt !== undefined,
        isSample: sampleIds.has(deckId),
      };
      byId.set(id, known);
      if (known.isDeleted) continue;
      // What has none goes out under its own id, and comes back under it.
      if (!known.isSample || !byGuid.has(id)) byGuid.set(guid ?? id, known);
      if (known.isSample) continue;
      if (textKey !== undefined && textKey !== '') byText.set(wholeKey(textKey, fields), known);
    }
  }
  return {
    find: ({ id, guid, textKey, fields }) =>
      byId.get(id) ??
      (guid === undefined ? byText.get(wholeKey(textKey, fields)) : byGuid.get(guid)),
  };
}

/** Fronts that begin alike are told apart by the rest: a key that is cut off is made whole. */
function wholeKey(textKey: string, fields: NeutralNote['fields']): string {
  if (textKey.length < TEXT_KEY_LENGTH) return textKey;
  const front = Object.values(fields).find((html) => textKeyOf(html) === textKey);
  return front === undefined ? textKey : foldedText(front);
}
