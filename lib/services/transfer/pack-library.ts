import type { Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId, NoteId, PackId } from '@/lib/domain/ids';
import { underscoreNames } from '@/lib/domain/media/media-names';
import type { Note } from '@/lib/domain/note/note';
import type { HistoryPack } from '@/lib/domain/review/history-pack';
import { liveEntries } from '@/lib/domain/review/live-entries';
import type { Settings } from '@/lib/domain/settings';
import type { LearnedCard } from '@/lib/interchange/anki/package-rows';
import { ZipTooLargeError } from '@/lib/interchange/archive/zip-writer';
import { writePackage, type PackageFileCounts } from '@/lib/interchange/anki/write-package';
import type { NeutralNoteType } from '@/lib/interchange/model';
import type { App } from '@/lib/services/app';
import { allRows } from '@/lib/storage/all-rows';
import type { Db } from '@/lib/storage/db';
import { readHistories } from '@/lib/storage/read-history';
import type { ImportProgress } from './import-notes';
import { isInsideDeck } from './is-inside-deck';
import { leavesOut } from './left-out-samples';
import { librarySource } from './library-source';
import type { Pause } from './while-quiet';

/** What goes into a package. */
export interface PackageChoice {
  /** With the decks inside it; absent: everything. */
  readonly deckId?: DeckId;
  /** Schedules, answers and flags go along; otherwise every card begins anew. */
  readonly keepsLearning: boolean;
  /** The pages that phrases were saved on go along. */
  readonly keepsSources: boolean;
}

/** A choice and by what it is learned, as plain data. */
export interface PackageJob {
  readonly choice: PackageChoice;
  readonly settings: Settings;
}

export type PackedLibrary =
  | { readonly kind: 'packed'; readonly file: Blob; readonly counts: PackageFileCounts }
  /** No card lies there. */
  | { readonly kind: 'empty' }
  /** More than a package can hold. */
  | { readonly kind: 'tooLarge' };

/** How the one who waits for it follows the packing. */
export interface PackingWatch {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Awaited before each portion that is read. */
  readonly pause?: Pause | undefined;
}

/** What packing asks of the app: little, as it runs in a worker. */
export type PackingApp = Pick<App, 'db' | 'now' | 'zone'>;

/** Reads the library portion by portion into an Anki package. */
export async function packLibrary(
  app: PackingApp,
  job: PackageJob,
  watch: PackingWatch = {},
): Promise<PackedLibrary> {
  try {
    return await pack(app, job, watch);
  } catch (error) {
    if (error instanceof ZipTooLargeError) return { kind: 'tooLarge' };
    throw error;
  }
}

async function pack(
  app: PackingApp,
  { choice, settings }: PackageJob,
  { onProgress, pause }: PackingWatch,
): Promise<PackedLibrary> {
  const db = await app.db();
  const decks = await db.getAll('decks');
  const chosen = chooseDecks(decks, choice.deckId);
  const wanted = await chooseCards(db, chosen, pause);
  if (wanted.count === 0) return { kind: 'empty' };
  const noteTypes = await db.getAll('noteTypes');
  const isAll = choice.deckId === undefined;
  let done = 0;
  const total = wanted.noteIds.size + wanted.count + (isAll ? await db.count('media') : 0);
  const written = await writePackage({
    head: {
      now: app.now(),
      rule: { zone: app.zone, rolloverHour: settings.rolloverHour },
      settings,
      decks,
      chosen: decks.flatMap(({ id }) => (wanted.deckIds.has(id) ? id : [])),
      noteTypes,
      keepsLearning: choice.keepsLearning,
      keepsSources: choice.keepsSources,
      places: wanted.places,
    },
    notes: notesOf(db, wanted.noteIds, pause),
    cards: cardsOf(db, chosen, { withHistory: choice.keepsLearning, pause }),
    medium: async (hash) => (await db.get('media', hash))?.bytes,
    moreMedia: (used) => moreMedia(db, isAll ? undefined : templateNames(used)),
    onDone: (count) => onProgress?.({ done: Math.min((done += count), total), total }),
  });
  return { kind: 'packed', ...written };
}

/** Whether a card goes out: it lives in a chosen deck, and a starter card only once it was answered. */
type Choosing = (card: Card) => boolean;

function chooseDecks(decks: readonly Deck[], deckId: DeckId | undefined): Choosing {
  const live = decks.filter((deck) => deck.deletedAt === undefined);
  const inside = live.filter(({ id }) => deckId === undefined || isInsideDeck(id, deckId, decks));
  const ids = new Set(inside.map(({ id }) => id));
  const isLeftOut = leavesOut(live);
  return (card) => card.deletedAt === undefined && ids.has(card.deckId) && !isLeftOut(card);
}

async function chooseCards(db: Db, chosen: Choosing, pause: Pause | undefined) {
  const noteIds = new Set<NoteId>();
  const deckIds = new Set<DeckId>();
  const positions = new Set<number>();
  let count = 0;
  for await (const cards of allCards(db, pause)) {
    for (const card of cards.filter(chosen)) {
      noteIds.add(card.noteId);
      deckIds.add(card.deckId);
      positions.add(card.newPosition ?? 0);
      count += 1;
    }
  }
  const places = new Map([...positions].toSorted((a, b) => a - b).map((at, place) => [at, place]));
  return { noteIds, deckIds, places, count };
}

function allCards(db: Db, pause: Pause | undefined): AsyncIterable<readonly Card[]> {
  return librarySource(db, { pause })('cards') as AsyncIterable<readonly Card[]>;
}

async function* notesOf(
  db: Db,
  ids: ReadonlySet<NoteId>,
  pause: Pause | undefined,
): AsyncIterable<readonly Note[]> {
  for await (const notes of allRows((range, count) => db.getAll('notes', range, count))) {
    await pause?.();
    yield notes.filter(({ id, deletedAt }) => deletedAt === undefined && ids.has(id));
  }
}

/**
 * Cards that were answered come first: one from Anki takes the id that its history knows, before a
 * new one is given it.
 */
async function* cardsOf(
  db: Db,
  chosen: Choosing,
  { withHistory, pause }: { readonly withHistory: boolean; readonly pause: Pause | undefined },
): AsyncIterable<readonly LearnedCard[]> {
  const packs = new Map<PackId, HistoryPack>();
  for (const isAnswered of [true, false]) {
    for await (const all of allCards(db, pause)) {
      const cards = all.filter((card) => chosen(card) && (card.head !== undefined) === isAnswered);
      const tx = db.transaction(['histories', 'packs']);
      const found = withHistory && isAnswered ? await readHistories(tx, cards, packs) : [];
      const entries = new Map(found.map((history) => [history.cardId, history.entries]));
      yield cards.map((card) => ({ card, entries: liveEntries(entries.get(card.id) ?? []) }));
    }
  }
}

function templateNames(noteTypes: readonly NeutralNoteType[]): ReadonlySet<string> {
  const texts = noteTypes.flatMap(({ css, templates }) => [
    css,
    ...templates.flatMap(({ front, back }) => [front, back]),
  ]);
  return new Set(texts.flatMap((text) => underscoreNames(text)));
}

/** Media that only templates name; without a set of names all that there are. */
async function* moreMedia(db: Db, names: ReadonlySet<string> | undefined) {
  for (const hash of await db.getAllKeys('media')) {
    const row = await db.get('media', hash);
    for (const name of row?.names ?? []) {
      if (names === undefined || names.has(name)) yield { name, hash };
    }
  }
}
