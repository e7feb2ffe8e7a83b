import { SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDayStart, type DayRule, type LearnerDay } from '@/lib/domain/time/learner-day';
import type { Cell } from '@/lib/interchange/sqlite/write-database';
import type { WrittenDecks } from './write-decks';

/**
 * Day 0 of every collection, 1 January 2006: before Anki's first card, so that no day is negative, and
 * always the same, so that a card has the same due in every package.
 */
export const DAY_ZERO: LearnerDay = 13_149;

/** The tables of schema 11. */
export const TABLES = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null,
  scm integer not null, ver integer not null, dty integer not null, usn integer not null,
  ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null,
  sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null,
  queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);`;

/** Made when the rows are there: that is faster. */
export const INDEXES = `
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`;

export interface CollectionInput {
  readonly now: EpochMs;
  readonly rule: DayRule;
  readonly models: readonly { readonly id: number; readonly model: object }[];
  readonly decks: WrittenDecks;
  /** The first place behind the new cards. */
  readonly nextPosition: number;
}

/** The one row of `col`. */
export function collectionRow(input: CollectionInput): Cell[] {
  const { now, rule, models, decks, nextPosition } = input;
  const start = learnerDayStart(DAY_ZERO, rule);
  const conf = {
    nextPos: nextPosition,
    schedVer: 2,
    sched2021: true,
    fsrs: true,
    rollover: rule.rolloverHour,
    // Minutes behind UTC.
    creationOffset: 0 - rule.zone(start),
    localOffset: 0 - rule.zone(now),
    curDeck: 1,
    activeDecks: [1],
    curModel: models[0]?.id ?? null,
    sortType: 'noteFld',
    sortBackwards: false,
    newSpread: 0,
    addToCur: true,
    collapseTime: 1200,
    timeLim: 0,
    dueCounts: true,
    estTimes: true,
    dayLearnFirst: false,
  };
  const byId = Object.fromEntries(models.map(({ id, model }) => [id, model]));
  const lists = [conf, byId, decks.decks, decks.dconf, {}].map((list) => JSON.stringify(list));
  return [1, Math.floor(start / SECOND), now, now, 11, 0, 0, 0, ...lists];
}
