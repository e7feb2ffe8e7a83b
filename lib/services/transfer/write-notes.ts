import { ELSEWHERE, nextStamp } from '@/lib/domain/document';
import type { NoteId } from '@/lib/domain/ids';
import { countNetPictures } from '@/lib/domain/media/net-pictures';
import type { NeutralNote } from '@/lib/interchange/model';
import type { App } from '@/lib/services/app';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { putAll } from '@/lib/storage/put-all';
import { transact, type WriteTx } from '@/lib/storage/transact';
import { partPacks, putPacks } from './pack-learned';
import { learnSample, placeCards } from './place-cards';
import type { NoteBefore, NotesChunk, Placing, Writing } from './placing';
import { expectUnderWay, type RunningImport } from './running-import';
import { updatedContent } from './updated-note';

/** What writing asks of its context; a worker of a page has it, too. */
export type WritingApp = Pick<App, 'db' | 'now' | 'zone' | 'newId'>;

const STORES = ['notes', 'cards', 'packs', 'undos', 'imports'] as const;
type ChunkTx = WriteTx<(typeof STORES)[number]>;

/**
 * Writes one chunk: notes, their cards and the way back, in one transaction. What is new is made before it
 * begins, so that it holds nobody up for longer than the database takes.
 */
export async function writeNotes(
  app: WritingApp,
  running: RunningImport,
  chunk: NotesChunk,
): Promise<void> {
  const part = String(chunk.from).padStart(8, '0');
  const learned = partPacks(`${running.importId}/${part}`);
  const writing: Writing = { notes: [], cards: [], learned, images: [] };
  const known = chunk.notes.flatMap((placed, at) =>
    placeFresh(app, { placed, at, chunk, running, writing }),
  );
  await transact(
    await app.db(),
    STORES,
    async (tx) => {
      const put = async () => {
        for (const placing of known) await placeKnown(tx, placing);
        putAll(tx, 'notes', writing.notes);
        putAll(tx, 'cards', writing.cards);
        putPacks(tx, learned);
        putAll(tx, 'undos', [running.images(part, writing.images)]);
      };
      // The rows are on their way while the database answers: where it says no, none of them is written.
      await Promise.all([expectUnderWay(tx, running.importId), put()]);
      // Nothing more will come: the database need not ask.
      tx.commit();
    },
    'relaxed',
  );
}

/** A note of which the library has a row that has to be looked at. */
interface KnownPlacing extends Placing {
  readonly noteId: NoteId;
  readonly isSample?: true;
}

/** Places what the library does not have, or has and keeps; the rest comes back. */
function placeFresh(app: WritingApp, placing: Placing): readonly KnownPlacing[] {
  const { placed, chunk } = placing;
  const match = chunk.known.find(placed.note);
  if (match === undefined) addNote(placing, placed.note.id);
  else if (match.isDeleted) return [{ ...placing, noteId: match.id }];
  else if (chunk.policy === 'both') addNote(asAnother(placing), app.newId<NoteId>());
  else if (match.isSample) return [{ ...placing, noteId: match.id, isSample: true }];
  else if (chunk.policy === 'skip') countDuplicate(placing);
  else return [{ ...placing, noteId: match.id }];
  return [];
}

async function placeKnown(tx: ChunkTx, placing: KnownPlacing): Promise<void> {
  const { placed, chunk, noteId } = placing;
  const [known, cards] = await Promise.all([
    tx.objectStore('notes').get(noteId),
    readCardsOfNote(tx, noteId),
  ]);
  if (known === undefined) return addNote(placing, placed.note.id);
  if (known.deletedAt !== undefined) return addNote(placing, known.id, { note: known, cards });
  if (placing.isSample && learnSample(placing, cards)) {
    placing.running.counts.updated = (placing.running.counts.updated ?? 0) + 1;
    return;
  }
  const isSameType = known.noteTypeId === placed.note.noteTypeId;
  const content = isSameType ? updatedContent(known, placed.note) : undefined;
  if (chunk.policy === 'skip' || content === undefined) return countDuplicate(placing);
  updateNote(placing, { note: known, cards }, content);
}

/** A guid names one note: the second of its kind is known by its id. */
function asAnother(placing: Placing): Placing {
  const { guid: _guid, ...note } = placing.placed.note;
  return { ...placing, placed: { ...placing.placed, note } };
}

function countDuplicate({ running: { counts } }: Placing): void {
  counts.duplicates = (counts.duplicates ?? 0) + 1;
}

/** A new note, or one that was deleted and comes back with the file's text. */
function addNote(placing: Placing, id: NoteId, before?: NoteBefore): void {
  const { placed, running, writing } = placing;
  const { line: _line, deck: _deck, cards: _cards, modifiedAt, ...content } = placed.note;
  const { startedAt, deviceId, counts } = running;
  running.used.add(placed.deckId);
  const stamp = nextStamp(startedAt, before?.note);
  writing.notes.push({
    ...content,
    ...(modifiedAt !== undefined && { modifiedElsewhereAt: modifiedAt }),
    id,
    deckId: placed.deckId,
    stamp,
    deviceId: modifiedAt === undefined ? deviceId : ELSEWHERE,
  });
  const image = { store: 'notes', key: id, stamp } as const;
  writing.images.push(before === undefined ? image : { ...image, before: before.note });
  counts.notes = (counts.notes ?? 0) + 1;
  addNetPictures(placing, content.fields);
  placeCards(placing, id, before?.cards);
}

/** They are fetched only when a person asks for them: the import says that there are some. */
function addNetPictures({ running: { counts } }: Placing, fields: NeutralNote['fields']): void {
  const found = countNetPictures([{ fields }]);
  if (found > 0) counts.netPictures = (counts.netPictures ?? 0) + found;
}

function updateNote(
  placing: Placing,
  { note: known, cards }: NoteBefore,
  content: NonNullable<ReturnType<typeof updatedContent>>,
): void {
  const { running, writing } = placing;
  const { startedAt, deviceId, counts } = running;
  const stamp = nextStamp(startedAt, known);
  const isTheirs = known.deviceId === ELSEWHERE && content.modifiedElsewhereAt !== undefined;
  const by = isTheirs ? ELSEWHERE : deviceId;
  writing.notes.push({ ...known, ...content, stamp, deviceId: by });
  writing.images.push({ store: 'notes', key: known.id, stamp, before: known });
  counts.updated = (counts.updated ?? 0) + 1;
  addNetPictures(placing, content.fields);
  placeCards(placing, known.id, cards);
}
