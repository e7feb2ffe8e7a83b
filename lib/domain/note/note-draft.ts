import { parseId, type DeckId, type NoteTypeId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { FieldText } from './field-text';

/** A new note that is not saved yet, as its editor had it last. */
export interface NoteDraft {
  readonly at: EpochMs;
  readonly noteTypeId: NoteTypeId;
  readonly fields: readonly DraftField[];
  readonly tags: string;
  readonly deckId?: DeckId;
  /** A deck that is made with it. */
  readonly newDeck?: string;
  readonly sourceUrl: string;
}

export interface DraftField extends FieldText {
  readonly id: string;
}

const MODES: readonly FieldText['mode'][] = ['text', 'markdown', 'html'];

/** Reads a stored draft back; nothing where it is none, or holds no text. */
export function parseNoteDraft(stored: unknown): NoteDraft | undefined {
  if (!isRecord(stored)) return undefined;
  const { at, noteTypeId, fields, tags, deckId, newDeck, sourceUrl } = stored;
  if (!isText(noteTypeId) || noteTypeId === '' || !Array.isArray(fields)) return undefined;
  const known = fields.flatMap((field: unknown) => parseField(field));
  if (known.every(({ text }) => text.trim() === '')) return undefined;
  return {
    at: typeof at === 'number' ? at : 0,
    noteTypeId: parseId<NoteTypeId>(noteTypeId),
    fields: known,
    tags: isText(tags) ? tags : '',
    ...(isText(deckId) && deckId !== '' && { deckId: parseId<DeckId>(deckId) }),
    ...(isText(newDeck) && { newDeck }),
    sourceUrl: isText(sourceUrl) ? sourceUrl : '',
  };
}

function parseField(stored: unknown): readonly DraftField[] {
  if (!isRecord(stored)) return [];
  const { id, mode, text, marks, hint } = stored;
  if (!isText(id) || !isText(text)) return [];
  const known = MODES.find((one) => one === mode) ?? 'text';
  const pairs = isRecord(marks) ? Object.entries(marks).filter((pair) => isText(pair[1])) : [];
  const named = Object.fromEntries(pairs.map(([mark, html]) => [mark, String(html)]));
  const isHint = isRecord(hint) && isText(hint.name) && isText(hint.text);
  return [
    {
      id,
      mode: known,
      text,
      ...(pairs.length > 0 && { marks: named }),
      ...(isHint && { hint: { name: String(hint.name), text: String(hint.text) } }),
    },
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
