import type { Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId, NoteId } from '@/lib/domain/ids';
import { createExportNames, type ExportNames } from '@/lib/domain/media/export-names';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { LiveEntry } from '@/lib/domain/review/live-entries';
import { resolveDeckOptions, type ReviewOptions } from '@/lib/domain/review/options';
import type { Settings } from '@/lib/domain/settings';
import { SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay, type DayRule } from '@/lib/domain/time/learner-day';
import type { NeutralNoteType } from '@/lib/interchange/model';
import type { Cell } from '@/lib/interchange/sqlite/write-database';
import { ankiIdOf, createFreeIds, timeOfId } from './free-ids';
import { isOwnType, ownAnkiId } from './own-types';
import { sourceField } from './source-field';
import { cardRow, type CardLearning } from './write-card';
import { collectionRow, DAY_ZERO } from './write-collection';
import { writeDecks } from './write-decks';
import { ankiIdsOf, logRows } from './write-log';
import { ankiModel } from './write-note-type';
import { noteRow } from './write-note';

/** What stands above the rows of a package. */
export interface PackageHead {
  readonly now: EpochMs;
  readonly rule: DayRule;
  readonly settings: Settings;
  readonly decks: readonly Deck[];
  /** The decks that go out. */
  readonly chosen: readonly DeckId[];
  readonly noteTypes: readonly NoteType[];
  /** Schedules, history, flags and how decks are learned go along. */
  readonly keepsLearning: boolean;
  /** Pages that phrases were saved on go along. */
  readonly keepsSources: boolean;
  /** The place of each `newPosition` among those that go out. */
  readonly places: ReadonlyMap<number, number>;
}

/** A card with its living history, oldest first. */
export interface LearnedCard {
  readonly card: Card;
  readonly entries: readonly LiveEntry[];
}

export interface PackageRows {
  readonly note: (note: Note) => readonly Cell[];
  readonly card: (learned: LearnedCard) => {
    /** Absent where its note did not come. */
    readonly card?: readonly Cell[];
    readonly log: readonly (readonly Cell[])[];
  };
  /** Last: it lists the note types that were used. */
  readonly collection: () => readonly Cell[];
  /** Those that notes had until now. */
  readonly noteTypes: () => readonly NeutralNoteType[];
  readonly names: ExportNames;
  readonly counts: () => {
    readonly notes: number;
    readonly cards: number;
    readonly reviews: number;
  };
}

/** Tags that say how somebody gets on with a card. */
const PERSONAL_TAGS = new Set(['leech', 'marked']);

/** Turns rows of the library into those of a collection, one by one: first notes, then their cards. */
export function createPackageRows(head: PackageHead): PackageRows {
  const { now, rule, keepsLearning, places } = head;
  const settings = keepsLearning ? head.settings : undefined;
  const modifiedAt = Math.floor(now / SECOND);
  const decks = writeDecks({ all: head.decks, chosen: head.chosen, settings, modifiedAt });
  const types = createModels(head, modifiedAt);
  const names = createExportNames();
  const free = { note: createFreeIds(), card: createFreeIds(), line: createFreeIds() };
  const noteIds = new Map<NoteId, number>();
  const learningOf = createLearning(head);
  const counts = { notes: 0, cards: 0, reviews: 0 };
  return {
    names,
    noteTypes: () => types.used().map(({ noteType }) => noteType),
    counts: () => counts,
    note(note) {
      const source = head.keepsSources ? note.source : undefined;
      const { id: noteTypeId, fieldIds, hasSource } = types.of(note, source !== undefined);
      const id = free.note(timeOfId(note.id) ?? note.modifiedElsewhereAt ?? note.stamp);
      noteIds.set(note.id, id);
      counts.notes += 1;
      const own = fieldIds.map((field) => names.put(note.fields[field] ?? ''));
      const fields = hasSource && source ? [...own, sourceField(source)] : own;
      const tags = keepsLearning ? note.tags : note.tags.filter((tag) => !PERSONAL_TAGS.has(tag));
      return noteRow(note, { id, noteTypeId, fields, tags });
    },
    card({ card, entries }) {
      const noteId = noteIds.get(card.noteId);
      if (noteId === undefined) return { log: [] };
      const known = entries.map((entry) => ankiIdsOf(entry.id)).find(Boolean)?.card;
      const id = free.card((keepsLearning ? known : undefined) ?? noteId + card.ordinal);
      const log = keepsLearning ? logRows(id, entries, free.line) : [];
      const row = cardRow(card, {
        id,
        noteId,
        deckId: decks.idOf(card.deckId),
        position: places.get(card.newPosition ?? 0) ?? 0,
        learning: learningOf(card.deckId),
      });
      counts.cards += 1;
      counts.reviews += log.length;
      return { card: row, log };
    },
    collection: () =>
      collectionRow({ now, rule, models: types.used(), decks, nextPosition: places.size }),
  };
}

/** The note types of a package, each from its first note on. */
function createModels({ noteTypes }: PackageHead, modifiedAt: number) {
  const byId = new Map(noteTypes.map((type) => [type.id, type]));
  const free = createFreeIds();
  const used = new Map<string, ReturnType<typeof made>>();
  const made = (noteType: NeutralNoteType, hasSource: boolean) => {
    const wanted = isOwnType(noteType) ? ownAnkiId(noteType, hasSource) : noteType.ankiId;
    const id = free(wanted ?? ankiIdOf('noteType', noteType.id));
    const fieldIds = noteType.fields.map((field) => field.id);
    const model = ankiModel({ id, noteType, hasSource, modifiedAt });
    return { id, noteType, fieldIds, hasSource, model };
  };
  return {
    of(note: Note, wantsSource: boolean) {
      const noteType = byId.get(note.noteTypeId) ?? plainNoteType(note);
      const hasSource = wantsSource && isOwnType(noteType);
      const key = `${noteType.id}/${hasSource}`;
      const found = used.get(key) ?? made(noteType, hasSource);
      used.set(key, found);
      return found;
    },
    used: () => [...used.values()],
  };
}

/** For a note whose own type is not there: the first field asks, the others answer. */
function plainNoteType({ noteTypeId, fields }: Note): NeutralNoteType {
  const [first = '', ...rest] = Object.keys(fields);
  const back = rest.map((name) => `{{${name}}}`).join('<br>');
  return {
    id: noteTypeId,
    name: 'Morsel',
    kind: 'standard',
    css: '',
    fields: [first, ...rest].map((name) => ({ id: name, name })),
    templates: [{ id: 'forward', name: 'Card 1', ordinal: 0, front: `{{${first}}}`, back }],
  };
}

function createLearning({ keepsLearning, decks, settings, rule, now }: PackageHead) {
  const byId = new Map(decks.map((deck) => [deck.id, deck]));
  const known = new Map<DeckId, ReviewOptions>();
  const today = learnerDay(now, rule);
  return (deckId: DeckId): CardLearning | undefined => {
    if (!keepsLearning) return undefined;
    const options = known.get(deckId) ?? resolveDeckOptions(byId.get(deckId), byId, settings);
    known.set(deckId, options);
    return { options, rule, today, zero: DAY_ZERO };
  };
}
