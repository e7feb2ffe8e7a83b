import type { DeckId, NoteTypeId } from '@/lib/domain/ids';
import { unlinkMedia } from '@/lib/domain/media/media-refs';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { writeCsv } from '@/lib/interchange/text/write-csv';
import type { App } from '@/lib/services/app';
import { readNotesOfDecks } from '@/lib/storage/all-notes';
import { readIn } from '@/lib/storage/transact';
import type { ExportedFile, ExportInput } from './export-input';
import { deckPath } from './load-deck-paths';

/** The notes of a deck and of the decks inside it, or all, as a table: their fields, deck and tags. */
export async function exportText(
  app: App,
  { deckId, hasSources, separator }: ExportInput,
): Promise<ExportedFile> {
  const { decks, notes, types } = await readIn(
    await app.db(),
    ['decks', 'notes', 'noteTypes'],
    async (tx) => {
      const all = await tx.objectStore('decks').getAll();
      const inside = all.filter((deck) =>
        deckId === undefined ? !deck.isSample : isInside(deck.id, deckId, all),
      );
      const found = await readNotesOfDecks(tx, new Set(inside.map(({ id }) => id)));
      const byDeck = Map.groupBy(found, (note) => note.deckId);
      const inOrder = inside.flatMap(({ id }) => byDeck.get(id) ?? []);
      return { decks: all, notes: inOrder, types: await tx.objectStore('noteTypes').getAll() };
    },
  );
  const typeOf = new Map(types.map((type) => [type.id, type]));
  const byId = new Map(decks.map((deck) => [deck.id, deck]));
  const live = notes.filter((note) => note.deletedAt === undefined);
  const names = fieldNames(live, typeOf);
  const path = (id: DeckId) => {
    const deck = byId.get(id);
    return deck === undefined ? '' : deckPath(deck, byId);
  };
  const rows = live.map((note) => {
    const fields = fieldsByName(note, typeOf.get(note.noteTypeId));
    const texts = names.map((name) => fields.get(name) ?? '');
    const source = hasSources ? [note.source?.url ?? ''] : [];
    return [...texts, path(note.deckId), note.tags.join(' '), ...source];
  });
  const head = [...names, 'deck', 'tags', ...(hasSources ? ['source'] : [])];
  const isTsv = separator === '\t';
  const type = isTsv ? 'text/tab-separated-values' : 'text/csv';
  const file = new Blob([writeCsv([head, ...rows], separator)], { type });
  if (rows.length === 0) return { kind: 'empty' };
  const name = (deckId === undefined ? '' : path(deckId))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return { kind: 'made', file, name: `${name || 'morsel'}.${isTsv ? 'tsv' : 'csv'}` };
}

function fieldNames(notes: readonly Note[], types: ReadonlyMap<NoteTypeId, NoteType>): string[] {
  const used = new Set(notes.map((note) => note.noteTypeId));
  const names = [...used].flatMap((id) => types.get(id)?.fields.map(({ name }) => name) ?? []);
  return [...new Set(names)];
}

function fieldsByName(note: Note, type: NoteType | undefined): ReadonlyMap<string, string> {
  return new Map(type?.fields.map(({ id, name }) => [name, unlinkMedia(note.fields[id] ?? '')]));
}

/** Whether a deck is the other one or lies in it, however deep; a circle of decks ends. */
function isInside(
  id: DeckId,
  outer: DeckId,
  decks: readonly { readonly id: DeckId; readonly parentId?: DeckId }[],
): boolean {
  const seen = new Set<DeckId>();
  let current: DeckId | undefined = id;
  while (current !== undefined && !seen.has(current)) {
    if (current === outer) return true;
    seen.add(current);
    const here: DeckId = current;
    current = decks.find((deck) => deck.id === here)?.parentId;
  }
  return false;
}
