import { deckPath } from '@/lib/domain/deck/deck-path';
import { unlinkMedia } from '@/lib/domain/media/media-refs';
import { liveEntries } from '@/lib/domain/review/live-entries';
import { SECOND } from '@/lib/domain/time/duration';
import { createReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { readHistories } from '@/lib/storage/read-history';
import { importNotes } from '@/lib/services/transfer/import-notes';
import { packLibrary } from '@/lib/services/transfer/pack-library';

/** Everything as a package. */
export async function packAll(app: App): Promise<Blob> {
  const settings = await app.settings.load();
  const choice = { keepsLearning: true, keepsSources: true };
  const packed = await packLibrary(app, { choice, settings });
  if (packed.kind !== 'packed') throw new Error('Nothing was packed.');
  return packed.file;
}

/** Brings a package in as the page does, with media and what was learned. */
export async function bringPackage(app: App, file: Blob) {
  const reader = createReader();
  const read = await reader.read({ file, choices: {} });
  if (read.kind !== 'package') throw new Error(JSON.stringify(read));
  return importNotes(app, {
    reader,
    name: 'own.apkg',
    total: read.counts.notes,
    media: read.counts.media,
    deck: 'Anki',
    duplicates: 'update',
    keepsLearning: true,
  });
}

/**
 * A library as its person knows it: content, schedules and history without ids. Left out is what a
 * package does not hold; see "What an Anki package does not bring back" in docs/decisions.md.
 */
export async function knownLibrary(app: App): Promise<unknown> {
  const db = await app.db();
  const decks = new Map((await db.getAll('decks')).map((deck) => [deck.id, deck]));
  const types = new Map((await db.getAll('noteTypes')).map((type) => [type.id, type]));
  const cards = await db.getAll('cards');
  const read = await readHistories(db.transaction(['histories', 'packs']), cards);
  const histories = new Map(read.map((row) => [row.cardId, row]));
  const positions = [...new Set(cards.map(({ newPosition = 0 }) => newPosition))].toSorted(
    (a, b) => a - b,
  );
  const pathOf = (deckId: (typeof cards)[number]['deckId']) => {
    const deck = decks.get(deckId);
    return deck && deckPath(deck, decks);
  };
  const notes = (await db.getAll('notes')).map((note) => {
    const type = types.get(note.noteTypeId);
    return {
      guid: note.guid ?? note.id,
      type: type && { name: type.name, kind: type.kind, css: type.css, templates: sides(type) },
      fields: type?.fields.map(({ id, name }) => [name, unlinkMedia(note.fields[id] ?? '')]),
      tags: note.tags,
      source: note.source,
      cards: cards
        .filter(({ noteId }) => noteId === note.id)
        .map(({ id, ordinal, deckId, schedule, flag, ...card }) => ({
          ordinal,
          deck: pathOf(deckId),
          flag,
          isSuspended: card.suspendedAt !== undefined,
          buriedUntilDay: card.suspendedAt === undefined ? card.buriedUntilDay : undefined,
          place: positions.indexOf(card.newPosition ?? 0),
          schedule: inSeconds(schedule),
          history: liveEntries(histories.get(id)?.entries ?? []).map((entry) => ({
            at: entry.at,
            day: entry.day,
            type: entry.type,
            ...(entry.type === 'review' && { rating: entry.rating, tookMs: entry.tookMs }),
            after: inSeconds(entry.after),
          })),
        })),
    };
  });
  return notes.toSorted((a, b) => (a.guid < b.guid ? -1 : 1));
}

function sides({ templates }: { readonly templates: readonly { front: string; back: string }[] }) {
  return templates.map(({ front, back }) => [front, back]);
}

/** Within a day Anki counts in seconds. */
function inSeconds<Schedule extends { readonly dueAt?: number }>(schedule: Schedule) {
  const { dueAt, ...rest } = schedule;
  return { ...rest, ...(dueAt !== undefined && { dueAt: Math.floor(dueAt / SECOND) }) };
}
