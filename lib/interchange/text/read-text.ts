import { htmlToText } from '@/lib/domain/render/html-text';
import { countNotes, type UnkeyedContent } from '@/lib/interchange/gather-notes';
import { LIMITS } from '@/lib/interchange/limits';
import type { FoundProblems, NoteCounts, SampleCard } from '@/lib/interchange/model';
import { emptyProblems, refuse, type Refusal } from '@/lib/interchange/problem';
import { sampleCards } from '@/lib/interchange/sample-cards';
import type { ColumnRole } from './anki-headers';
import { decodeText, looksBinary, type DecodedText, type Encoding } from './decode-text';
import { columnCount, planNotes, type NotePlan, type PlanChoices } from './note-plan';
import { readTable, type Table, type TableChoices } from './read-table';
import { isBare, rowsToNotes } from './rows-to-notes';

/** Everything that can be set by hand; what is left out is recognised. */
export interface TextChoices extends TableChoices, PlanChoices {
  readonly encoding?: Encoding;
  /** Rows and columns, or cards within a text. */
  readonly form?: 'rows' | 'markdown';
}

/** What a text file holds, as far as a person wants to see it before importing. */
export interface TextPreview {
  readonly kind: 'text';
  readonly encoding: Encoding;
  /** The file does not say and it is not UTF-8: show the choice. */
  readonly isEncodingGuess: boolean;
  readonly separator?: string;
  readonly rowBreak: string;
  readonly hasHeaderRow: boolean;
  readonly joinsLines: boolean;
  readonly isHtml: boolean;
  readonly noteKind: NotePlan['noteKind'];
  readonly columns: readonly { readonly name: string; readonly role: ColumnRole }[];
  /** The first five rows as plain, shortened text. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** What rows from all over the file become. */
  readonly sample: readonly SampleCard[];
  readonly counts: NoteCounts;
  readonly problems: FoundProblems;
  /** The deck that the file itself names. */
  readonly deck?: string;
  /** How many decks the rows name. */
  readonly namedDecks: number;
}

export type TextContent = UnkeyedContent<TextPreview>;

const SAMPLE_ROWS = 5;
const SAMPLE_CHARACTERS = 160;

/** Bytes of a table → its notes and a preview, or a clear no. Never throws on any bytes. */
export function readText(bytes: Uint8Array, choices: TextChoices): TextContent | Refusal {
  const decoded = decodeFile(bytes, choices.encoding);
  return decoded.kind === 'refused' ? decoded : readRows(decoded, choices);
}

/** The text of a file, unless its bytes are none. */
export function decodeFile(
  bytes: Uint8Array,
  chosen?: Encoding,
): (DecodedText & { readonly kind: 'decoded' }) | Refusal {
  if (bytes.length === 0) return refuse('emptyFile');
  if (bytes.length > LIMITS.fileBytes) return refuse('tooLarge');
  if (looksBinary(bytes)) return refuse('notText');
  return { kind: 'decoded', ...decodeText(bytes, chosen) };
}

/** Rows of a text → their notes and a preview, or a clear no. Never throws. */
export function readRows(decoded: DecodedText, choices: TextChoices): TextContent | Refusal {
  const problems = emptyProblems();
  const table = readTable(decoded.text, choices, problems);
  if (table.kind === 'refused') return table;
  if (columnCount(table) > LIMITS.columns) {
    return refuse('tooManyColumns', { line: table.rows[0]?.line ?? 1 });
  }
  const plan = planNotes(table, choices);
  if (!plan.roles.includes('front')) return refuse('noFront');
  const notes = rowsToNotes(table, plan, problems);
  const decks = new Set(notes.map((note) => note.deck?.join('::')));
  decks.delete(undefined);
  if (decks.size > LIMITS.decks) return refuse('tooManyDecks', { detail: String(decks.size) });
  const { encoding, isGuess } = decoded;
  const preview: TextPreview = {
    kind: 'text',
    encoding,
    isEncodingGuess: isGuess,
    ...(table.separator !== undefined && { separator: table.separator }),
    rowBreak: table.rowBreak,
    hasHeaderRow: table.hasHeaderRow,
    joinsLines: table.joinsLines,
    isHtml: plan.isHtml,
    noteKind: plan.noteKind,
    columns: plan.roles.map((role, at) => ({ name: table.names[at] ?? '', role })),
    rows: firstRows(table, plan),
    sample: sampleCards(notes, plan.noteTypes),
    counts: countNotes(notes),
    problems,
    ...(table.headers.deck !== undefined && { deck: table.headers.deck }),
    namedDecks: decks.size,
  };
  return { preview, notes, noteTypes: plan.noteTypes };
}

function firstRows(table: Table, plan: NotePlan): TextPreview['rows'] {
  const rows = table.rows.slice(0, 1000).filter((row) => !isBare(row, table, plan));
  return rows.slice(0, SAMPLE_ROWS).map(({ line, cells }) => ({
    line,
    cells: plan.roles.map((_, at) => {
      const text = (cells[at] ?? '').slice(0, SAMPLE_CHARACTERS * 10);
      return (plan.isHtml ? textOfHtml(text) : text.trim()).slice(0, SAMPLE_CHARACTERS);
    }),
  }));
}

/** A cell that is only a picture shows the picture's name. */
function textOfHtml(html: string): string {
  const text = htmlToText(html);
  return text === '' ? (/\bsrc=["']?([^"'\s>]+)/i.exec(html)?.[1] ?? '') : text;
}
