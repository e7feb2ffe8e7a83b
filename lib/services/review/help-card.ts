import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { nextStamp } from '@/lib/domain/document';
import type { CardId, EntryId, NoteId, UndoId } from '@/lib/domain/ids';
import { askedFields, type AskedFields } from '@/lib/domain/note/asked-fields';
import { formatHint, takeHint } from '@/lib/domain/note/field-hint';
import type { FieldMarks } from '@/lib/domain/note/field-marks';
import { formatField, parseField } from '@/lib/domain/note/field-text';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { syncCards } from '@/lib/domain/note/sync-cards';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { restedSchedule } from '@/lib/domain/review/leech';
import { entryAt } from '@/lib/domain/review/answer';
import type { RescheduleEntry } from '@/lib/domain/review/history';
import { learnerDayStart } from '@/lib/domain/time/learner-day';
import { t, type MessageKey } from '@/lib/i18n/t';
import { dayRule, type App } from '@/lib/services/app';
import { nextNewPosition } from '@/lib/services/notes/create-note';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import { readHistory } from '@/lib/storage/read-history';
import { readIn, transact, type WriteTx } from '@/lib/storage/transact';
import { fixToday } from './day-mark';

/** A card that keeps slipping, for whoever wants to help it. */
export interface SlippingCard {
  readonly noteId: NoteId;
  /** Both sides as text, where the note can be split here; absent otherwise. */
  readonly texts?: CardTexts;
  /** The question's hint, empty where it has none; absent where it can take none here. */
  readonly hint?: string;
}

export interface CardTexts {
  readonly front: string;
  readonly back: string;
}

export type HelpedCard =
  | { readonly kind: 'helped'; readonly undoId: UndoId }
  /** Deleted or changed meanwhile. */
  | { readonly kind: 'missing' };

const STORES = [
  'noteTypes',
  'notes',
  'cards',
  'histories',
  'packs',
  'dueDays',
  'undos',
  'meta',
] as const;
type HelpTx = WriteTx<(typeof STORES)[number]>;

interface OneCard {
  readonly cardId: CardId;
}

/** What can be done for a card; undefined where it is gone. */
export async function loadSlippingCard(
  app: App,
  { cardId }: OneCard,
): Promise<SlippingCard | undefined> {
  return readIn(await app.db(), ['cards', 'notes', 'noteTypes'], async (tx) => {
    const card = await tx.objectStore('cards').get(cardId);
    const note = card && (await tx.objectStore('notes').get(card.noteId));
    if (!card || note === undefined || note.deletedAt !== undefined) return undefined;
    const noteType = await tx.objectStore('noteTypes').get(note.noteTypeId);
    const sides = noteType && askedFields(noteType, card.ordinal);
    if (sides === undefined) return { noteId: note.id };
    const asked = note.fields[sides.question] ?? '';
    const helped = { noteId: note.id, hint: takeHint(asked).hint?.text ?? '' };
    const [front, back] = [parseField(asked), parseField(note.fields[sides.answer] ?? '')];
    if (front.mode !== 'text' || back.mode !== 'text') return helped;
    return { ...helped, texts: { front: front.text, back: back.text } };
  });
}

/** Lets a card rest for three weeks; it comes back by itself, and nothing of it is forgotten. */
export async function restCard(app: App, { cardId }: OneCard): Promise<HelpedCard> {
  const settings = await app.settings.load();
  const rule = dayRule(app, settings);
  return help(app, cardId, 'slippingUndoRest', async (tx, { card, mark }) => {
    const day = await fixToday(tx, app, settings);
    const after = restedSchedule(card.schedule, day, (end) => learnerDayStart(end, rule));
    const entries = await readHistory(tx, card);
    const entry: RescheduleEntry = {
      type: 'reschedule',
      id: app.newId<EntryId>(),
      at: entryAt(
        mark.now,
        entries.length > 0 ? Math.max(...entries.map(({ at }) => at)) : undefined,
      ),
      day,
      zoneOffset: app.zone(mark.now),
      deckId: card.deckId,
      deviceId: mark.deviceId,
      after,
    };
    return [
      cardChange({ ...card, schedule: after, head: entry.id }, mark),
      { store: 'histories', key: card.id, next: { cardId, entries: [...entries, entry] } },
    ];
  });
}

/** Takes one card out of the queue until the person puts it back. */
export function stopCard(app: App, { cardId }: OneCard): Promise<HelpedCard> {
  return help(app, cardId, 'slippingUndoStop', async (_tx, { card, mark }) => [
    cardChange({ ...card, suspendedAt: card.suspendedAt ?? mark.now }, mark),
  ]);
}

/**
 * Gives the question a hint in place of the one it has, folded until it is asked for; Anki shows it in
 * the same way.
 */
export function hintCard(
  app: App,
  { cardId, hint }: OneCard & { readonly hint: string },
): Promise<HelpedCard> {
  return help(app, cardId, 'slippingUndoHint', async (tx, { card, note, mark }) => {
    const written = await readWritten(tx, note, card);
    if (written === undefined) return [];
    const { question } = written.sides;
    const { rest, hint: before } = takeHint(note.fields[question] ?? '');
    const name = before?.name ?? t('slippingHintFold');
    const html = rest + formatHint({ name, text: hint });
    return [noteChange(written.noteType, note, { [question]: html }, mark)];
  });
}

/**
 * Makes two notes of one: the first keeps its cards, what was learned of them and its hint, the second
 * is new beside it.
 */
export function splitCard(
  app: App,
  { cardId, first, second }: OneCard & { readonly first: CardTexts; readonly second: CardTexts },
): Promise<HelpedCard> {
  return help(app, cardId, 'slippingUndoSplit', async (tx, { card, note, mark }) => {
    const written = await readWritten(tx, note, card);
    if (written === undefined) return [];
    const { noteType, sides } = written;
    const { modifiedElsewhereAt: _at, guid: _guid, ...shared } = note;
    const fields = { ...note.fields, ...htmlOf(second, note, sides) };
    const made: Note = {
      ...shared,
      id: app.newId<NoteId>(),
      fields,
      textKey: textKeyOf(fields[noteType.fields[0]?.id ?? ''] ?? ''),
      stamp: mark.now,
      deviceId: mark.deviceId,
    };
    const newPosition = await nextNewPosition(tx, note.deckId);
    const cards = syncCards(made, noteType, [], { ...mark, newPosition });
    return [
      noteChange(noteType, note, withHintsOf(note, htmlOf(first, note, sides)), mark),
      { store: 'notes', key: made.id, next: made },
      ...cards.map((card): Change => ({ store: 'cards', key: card.id, next: card })),
    ];
  });
}

/** A card's note type and its two fields, where what is written there is what is asked. */
async function readWritten(tx: HelpTx, note: Note, { ordinal }: Card) {
  const noteType = await tx.objectStore('noteTypes').get(note.noteTypeId);
  const sides = noteType && askedFields(noteType, ordinal);
  return noteType && sides && { noteType, sides };
}

/** Both sides as HTML; marks for pictures and sounds stand for those of the note. */
function htmlOf({ front, back }: CardTexts, { fields }: Note, { question, answer }: AskedFields) {
  const { marks: asked } = parseField(fields[question] ?? '');
  const { marks: answered } = parseField(fields[answer] ?? '');
  const html = (text: string, marks: FieldMarks) =>
    formatField({ mode: 'text', text: text.trim(), marks });
  return {
    [question]: html(front, { ...answered, ...asked }),
    [answer]: html(back, { ...asked, ...answered }),
  };
}

function withHintsOf({ fields }: Note, written: Note['fields']): Note['fields'] {
  const hintOf = (id: string) => formatHint(takeHint(fields[id] ?? '').hint);
  return Object.fromEntries(Object.entries(written).map(([id, html]) => [id, html + hintOf(id)]));
}

interface Mark {
  readonly now: number;
  readonly deviceId: Card['deviceId'];
}

type Plan = (
  tx: HelpTx,
  found: { readonly card: Card; readonly note: Note; readonly mark: Mark },
) => Promise<readonly Change[]>;

/** One help, in one transaction, with its undo. */
async function help(app: App, cardId: CardId, label: MessageKey, plan: Plan): Promise<HelpedCard> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const outcome = await transact(db, STORES, async (tx): Promise<HelpedCard> => {
    const card = await tx.objectStore('cards').get(cardId);
    const note = card && (await tx.objectStore('notes').get(card.noteId));
    if (card === undefined || card.deletedAt !== undefined) return { kind: 'missing' };
    if (note === undefined || note.deletedAt !== undefined) return { kind: 'missing' };
    const changes = await plan(tx, { card, note, mark: { now: app.now(), deviceId } });
    if (changes.length === 0) return { kind: 'missing' };
    return { kind: 'helped', undoId: await writeWithUndo(tx, app, { label: t(label), changes }) };
  });
  if (outcome.kind === 'missing') return outcome;
  await dropShortlist(app);
  app.publish(STORES);
  return outcome;
}

function noteChange(
  noteType: NoteType,
  note: Note,
  written: Note['fields'],
  { now, deviceId }: Mark,
): Change {
  const stamp = nextStamp(now, note);
  const fields = { ...note.fields, ...written };
  const changed = Object.keys(fields).filter((id) => fields[id] !== note.fields[id]);
  const fieldStamps = {
    ...note.fieldStamps,
    ...Object.fromEntries(changed.map((id) => [id, stamp])),
  };
  const textKey = textKeyOf(fields[noteType.fields[0]?.id ?? ''] ?? '');
  return {
    store: 'notes',
    key: note.id,
    next: { ...note, fields, fieldStamps, textKey, stamp, deviceId },
  };
}

function cardChange(card: Card, { now, deviceId }: Mark): Change {
  const next = withIndexKeys({ ...card, stamp: nextStamp(now, card), deviceId });
  return { store: 'cards', key: card.id, next };
}
