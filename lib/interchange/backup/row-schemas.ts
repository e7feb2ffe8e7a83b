import type { LibraryStore } from '@/lib/domain/merge/library-rows';
import { RATINGS } from '@/lib/domain/review/rating';
import { LIMITS } from '@/lib/interchange/limits';
import { z } from './zod';

/**
 * What a row of a backup has to be. Rows are checked, not rebuilt: keys that a later version adds
 * survive, and the parsed row itself is used.
 */
const id = z.string().check(z.minLength(1), z.maxLength(400));
/** Texts of a note stand under it: a name that every object has would be found in those without one. */
const fieldId = id.check(z.refine((value) => !(value in Object.prototype)));
const name = z.string().check(z.maxLength(10_000));
const text = z.string().check(z.maxLength(LIMITS.fieldCharacters * 2));
const instant = z.number().check(z.gte(-8.64e15), z.lte(8.64e15));
const count = z.number().check(z.gte(0), z.lte(1e12));
const day = z.int();
/** A link that would run instead of lead somewhere is never stored. */
const address = z.string().check(z.regex(/^(?!\s*(?:javascript|data|vbscript):)/i));

const stamped = {
  stamp: instant,
  deviceId: id,
  deletedAt: z.optional(instant),
};
const source = z.looseObject({
  url: z.optional(address),
  title: z.optional(text),
  quote: z.optional(text),
});
const schedule = z.looseObject({
  phase: z.enum(['new', 'learning', 'review', 'relearning']),
  stability: z.optional(z.number().check(z.gt(0), z.lte(1e6))),
  difficulty: z.optional(z.number().check(z.gte(1), z.lte(10))),
  step: count,
  reps: count,
  lapses: count,
  lastReviewedAt: z.optional(instant),
  lastDay: z.optional(day),
  intervalDays: count,
  dueAt: z.optional(instant),
});
const entryBase = { id, at: instant, day, deckId: id, deviceId: id, zoneOffset: z.number() };
const entry = z.discriminatedUnion('type', [
  z.looseObject({
    ...entryBase,
    type: z.literal('review'),
    rating: z.enum(RATINGS),
    tookMs: count,
    after: schedule,
  }),
  z.looseObject({
    ...entryBase,
    type: z.enum(['reset', 'reschedule', 'import']),
    after: schedule,
  }),
  z.looseObject({ ...entryBase, type: z.literal('undo'), undoes: id }),
]);

export const ROW_SCHEMAS: Readonly<Record<LibraryStore, z.ZodMiniType>> = {
  decks: z.looseObject({
    ...stamped,
    id,
    name,
    parentId: z.optional(id),
    options: z.looseObject({ learningSteps: z.optional(z.array(count)) }),
    sites: z.optional(z.array(name)),
    dot: z.optional(z.int().check(z.gte(1), z.lte(8))),
  }),
  noteTypes: z.looseObject({
    ...stamped,
    id,
    name,
    kind: z.enum(['standard', 'cloze']),
    fields: z.array(z.looseObject({ id: fieldId, name })),
    templates: z.array(z.looseObject({ id, name, ordinal: count, front: text, back: text })),
    css: text,
    ankiId: z.optional(z.int()),
  }),
  notes: z.looseObject({
    ...stamped,
    id,
    deckId: id,
    noteTypeId: id,
    fields: z.record(z.string(), text),
    tags: z.array(name),
    source: z.optional(source),
    guid: z.optional(name),
    textKey: z.optional(z.string()),
  }),
  cards: z
    .looseObject({
      ...stamped,
      id,
      noteId: id,
      deckId: id,
      ordinal: count,
      newPosition: z.optional(z.number()),
      suspendedAt: z.optional(instant),
      buriedUntilDay: z.optional(day),
      schedule,
      head: z.optional(id),
    })
    // The way from a note to its cards.
    .check(z.refine((card) => card.id.startsWith(`${card.noteId}/`))),
  histories: z.looseObject({ cardId: id, entries: z.array(entry) }),
  days: z.looseObject({
    day,
    deckId: id,
    ratings: z.looseObject({ again: count, hard: count, good: count, easy: count }),
    tookMs: count,
    newCards: z.number(),
    recalls: z.looseObject({ asked: z.number(), known: z.number() }),
  }),
  dueDays: z.looseObject({ day, deckId: id, cards: z.number(), tookMs: z.number() }),
  lessons: z.looseObject({ ...stamped, id, title: name, steps: z.array(z.looseObject({ id })) }),
  lessonProgress: z.looseObject({ ...stamped, lessonId: id, doneSteps: z.array(id) }),
  objectives: z.looseObject({ ...stamped, id, title: name }),
  goals: z.looseObject({
    ...stamped,
    id,
    title: name,
    target: z.looseObject({ type: z.string(), amount: z.number() }),
    minutes: count,
    frequency: z.looseObject({ every: z.string() }),
    status: z.enum(['active', 'parked', 'archived']),
  }),
  sessions: z.looseObject({
    ...stamped,
    id,
    goalId: id,
    state: z.enum(['running', 'paused', 'completed', 'abandoned']),
    startedAt: instant,
    plannedMs: count,
    accumulatedMs: count,
    reopenedCount: z.optional(z.int().check(z.gte(0))),
    endedFrom: z.optional(
      z.looseObject({ state: z.enum(['running', 'paused', 'completed']), amount: z.number() }),
    ),
    day,
  }),
  checkIns: z.looseObject({
    id,
    goalId: id,
    at: instant,
    day,
    amount: z.number(),
    kind: z.string(),
    undoes: z.optional(id),
  }),
  inbox: z.looseObject({ ...stamped, id, phrase: text, source, savedAt: instant }),
};
