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

/** In the order in which they are written: decks last, because readers start from decks. */
export const LIBRARY_STORES = [
  'noteTypes',
  'notes',
  'cards',
  'histories',
  'days',
  'dueDays',
  'lessons',
  'lessonProgress',
  'objectives',
  'goals',
  'sessions',
  'checkIns',
  'inbox',
  'decks',
] as const satisfies readonly LibraryStore[];

export const NO_ROWS: LibraryRows = {
  decks: [],
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
};
