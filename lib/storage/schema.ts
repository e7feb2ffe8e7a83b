import type { DBSchema } from 'idb';
import type { Card } from '@/lib/domain/card/card';
import type { Draft } from '@/lib/domain/capture/draft';
import type { Deck } from '@/lib/domain/deck/deck';
import type { Goal, Objective } from '@/lib/domain/goal/goal';
import type { CheckIn, Session } from '@/lib/domain/goal/session';
import type { Lesson, LessonProgress } from '@/lib/domain/lesson/lesson';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { DayTotals, DueDay } from '@/lib/domain/review/day-totals';
import type { History } from '@/lib/domain/review/history';
import type { HistoryPack } from '@/lib/domain/review/history-pack';
import type { ImportRow, JournalRow, MediaRow, MetaRow, TypesetRow, UndoRow } from './rows';

/** The database; what each store holds stands in docs and in the row types. */
export interface MorselSchema extends DBSchema {
  decks: { key: string; value: Deck; indexes: { byParent: string } };
  noteTypes: { key: string; value: NoteType };
  notes: { key: string; value: Note; indexes: { byTextKey: string } };
  cards: {
    key: string;
    value: Card;
    indexes: { byDeckDue: [string, number]; byDeckNew: [string, number] };
  };
  histories: { key: string; value: History };
  packs: { key: string; value: HistoryPack };
  days: { key: [number, string]; value: DayTotals };
  dueDays: { key: [number, string]; value: DueDay };
  lessons: { key: string; value: Lesson; indexes: { byDeck: string } };
  lessonProgress: { key: string; value: LessonProgress };
  objectives: { key: string; value: Objective };
  goals: { key: string; value: Goal };
  sessions: { key: string; value: Session; indexes: { byDay: number; byEndsAt: number } };
  checkIns: { key: string; value: CheckIn; indexes: { byDay: number } };
  media: { key: string; value: MediaRow };
  inbox: { key: string; value: Draft };
  journal: { key: number; value: JournalRow; indexes: { byAt: number } };
  undos: { key: string; value: UndoRow; indexes: { byAt: number } };
  imports: { key: string; value: ImportRow };
  meta: { key: string; value: MetaRow };
  typeset: { key: string; value: TypesetRow };
}

/** Every store, in the order of the design. */
export const STORES = [
  'decks',
  'noteTypes',
  'notes',
  'cards',
  'histories',
  'packs',
  'days',
  'dueDays',
  'lessons',
  'lessonProgress',
  'objectives',
  'goals',
  'sessions',
  'checkIns',
  'media',
  'inbox',
  'journal',
  'undos',
  'imports',
  'meta',
  'typeset',
] as const;

export type Store = (typeof STORES)[number];

/** What a row is found by. */
export type Key<Name extends Store = Store> = MorselSchema[Name]['key'];

/** What a store holds. */
export type Row<Name extends Store = Store> = MorselSchema[Name]['value'];
