import type { Draft } from '@/lib/domain/capture/draft';
import type { Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import type { Goal, Objective } from '@/lib/domain/goal/goal';
import type { CheckIn, Session } from '@/lib/domain/goal/session';
import type { Lesson, LessonProgress } from '@/lib/domain/lesson/lesson';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { DayTotals, DueDay } from '@/lib/domain/review/day-totals';
import type { History } from '@/lib/domain/review/history';

/** Everything a person made and did, apart from media. */
export interface LibraryRows {
  readonly decks: readonly Deck[];
  readonly noteTypes: readonly NoteType[];
  readonly notes: readonly Note[];
  readonly cards: readonly Card[];
  readonly histories: readonly History[];
  readonly days: readonly DayTotals[];
  readonly dueDays: readonly DueDay[];
  readonly lessons: readonly Lesson[];
  readonly lessonProgress: readonly LessonProgress[];
  readonly objectives: readonly Objective[];
  readonly goals: readonly Goal[];
  readonly sessions: readonly Session[];
  readonly checkIns: readonly CheckIn[];
  readonly inbox: readonly Draft[];
}

export type LibraryStore = keyof LibraryRows;

/** A library with nothing in it. Its stores stand in the order in which they are written. */
export const NO_ROWS: LibraryRows = {
  noteTypes: [],
  notes: [],
  cards: [],
  histories: [],
  days: [],
  dueDays: [],
  lessons: [],
  lessonProgress: [],
  objectives: [],
  goals: [],
  sessions: [],
  checkIns: [],
  inbox: [],
  // Readers start from decks: what they find there is whole.
  decks: [],
};

/** Every store of the library, in that order: none can be missing from a backup. */
export const LIBRARY_STORES = Object.keys(NO_ROWS) as readonly LibraryStore[];
