import { BrokenDatabaseError } from '@/lib/interchange/sqlite/broken-database-error';
import type { ForeignDatabase } from '@/lib/interchange/sqlite/open-database';
import type { AnkiCard, AnkiCollection, AnkiNote, AnkiReview } from './collection';
import { withFourButtons } from './first-scheduler';
import { readConf } from './read-conf';
import { readJsonSchema } from './read-json-schema';
import { readDeckTable, readNoteTypeTables } from './read-table-schema';
import { readZoneOffset } from './read-zone-offset';

/** The newest schema that is known. */
const NEWEST = 18;
/** From here on note types and decks are tables. */
const FIRST_WITH_TABLES = 15;
const FIELD_END = '\x1f';
/** Seconds are never that many; some writers take milliseconds. */
const MOST_SECONDS = 100_000_000_000;

/**
 * The collection as its tables have it; nothing is checked against each other yet.
 * @returns `newer` where a later Anki than any known wrote it
 * @throws BrokenDatabaseError where a table is missing or unreadable
 */
export function readCollection(database: ForeignDatabase): AnkiCollection | 'newer' {
  const { createdAt, version, models, decks, conf } = readHead(database);
  if (version > NEWEST) return 'newer';
  const schema =
    version >= FIRST_WITH_TABLES
      ? { noteTypes: readNoteTypeTables(database), decks: readDeckTable(database) }
      : readJsonSchema(models, decks);
  const zoneOffset = readZoneOffset(database, conf);
  return {
    createdAt,
    ...(zoneOffset !== undefined && { zoneOffset }),
    ...schema,
    notes: readNotes(database),
    cards: readCards(database),
    reviews: withFourButtons(readReviews(database), readConf(database, conf, 'schedVer')),
  };
}

interface CollectionHead {
  readonly createdAt: number;
  readonly version: number;
  readonly models: string;
  readonly decks: string;
  readonly conf: string;
}

function readHead(database: ForeignDatabase): CollectionHead {
  let head: CollectionHead | undefined;
  database.rows('col', ['crt', 'ver', 'models', 'decks', 'conf'], (row) => {
    head ??= {
      createdAt: seconds(row.integer(0)),
      version: row.integer(1),
      models: row.text(2),
      decks: row.text(3),
      conf: row.text(4),
    };
  });
  if (head === undefined) throw new BrokenDatabaseError('the collection has no head');
  return head;
}

function readNotes(database: ForeignDatabase): readonly AnkiNote[] {
  const notes: AnkiNote[] = [];
  database.rows('notes', ['id', 'guid', 'mid', 'mod', 'tags', 'flds'], (row) => {
    notes.push({
      id: row.id(0),
      guid: row.text(1),
      noteTypeId: row.id(2),
      modifiedAt: seconds(row.integer(3)),
      tags: row
        .text(4)
        .split(/[ \u3000]+/)
        .filter(Boolean),
      fields: row.text(5).split(FIELD_END),
    });
  });
  return notes;
}

const CARD =
  'id nid did ord mod type queue due ivl factor reps lapses left odue odid flags data'.split(' ');

function readCards(database: ForeignDatabase): readonly AnkiCard[] {
  const cards: AnkiCard[] = [];
  database.rows('cards', CARD, (row) => {
    cards.push({
      id: row.id(0),
      noteId: row.id(1),
      deckId: row.id(2),
      ordinal: row.integer(3),
      modifiedAt: seconds(row.integer(4)),
      type: row.integer(5),
      queue: row.integer(6),
      due: row.integer(7),
      interval: row.integer(8),
      factor: row.integer(9),
      reps: row.integer(10),
      lapses: row.integer(11),
      left: row.integer(12),
      originalDue: row.integer(13),
      originalDeckId: row.id(14),
      flags: row.integer(15),
      data: row.text(16),
    });
  });
  return cards;
}

const REVIEW = 'id cid ease ivl lastIvl factor time type'.split(' ');

function readReviews(database: ForeignDatabase): readonly AnkiReview[] {
  const reviews: AnkiReview[] = [];
  database.rows('revlog', REVIEW, (row) => {
    reviews.push({
      id: row.id(0),
      cardId: row.id(1),
      ease: row.integer(2),
      interval: row.integer(3),
      lastInterval: row.integer(4),
      factor: row.integer(5),
      tookMs: row.integer(6),
      type: row.integer(7),
    });
  });
  return reviews;
}

function seconds(value: number): number {
  return value > MOST_SECONDS ? Math.trunc(value / 1000) : value;
}
