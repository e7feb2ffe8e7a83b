/** Ids are opaque strings; the brand keeps a deck's id out of a card's place. */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type DeckId = Brand<'deck'>;
export type NoteTypeId = Brand<'noteType'>;
export type NoteId = Brand<'note'>;
/** `noteId/ordinal`. */
export type CardId = Brand<'card'>;
export type EntryId = Brand<'entry'>;
export type PackId = Brand<'pack'>;
export type GoalId = Brand<'goal'>;
export type ObjectiveId = Brand<'objective'>;
export type SessionId = Brand<'session'>;
export type LessonId = Brand<'lesson'>;
export type StepId = Brand<'step'>;
export type DraftId = Brand<'draft'>;
export type ImportId = Brand<'import'>;
export type UndoId = Brand<'undo'>;
export type DeviceId = Brand<'device'>;
export type MediaId = Brand<'media'>;

/** Any id of the product. */
export type AnyId =
  | DeckId
  | NoteTypeId
  | NoteId
  | CardId
  | EntryId
  | PackId
  | GoalId
  | ObjectiveId
  | SessionId
  | LessonId
  | StepId
  | DraftId
  | ImportId
  | UndoId
  | DeviceId
  | MediaId;

/** Reads a stored or received string as an id. Throws on the empty string. */
export function parseId<Id extends AnyId>(text: string): Id {
  if (text === '') throw new Error('An id is empty.');
  return text as Id;
}

/** The id of a note's card: `noteId/ordinal`. */
export function cardIdOf(noteId: NoteId, ordinal: number): CardId {
  return parseId<CardId>(`${noteId}/${ordinal}`);
}

/** When an id was minted, where it says so: one that was derived from something else does not. */
export function instantOfId(id: AnyId): number | undefined {
  const [, high, low] = /^([\da-f]{8})-([\da-f]{4})-7[\da-f]{3}-/.exec(id) ?? [];
  return high === undefined || low === undefined ? undefined : parseInt(high + low, 16);
}
