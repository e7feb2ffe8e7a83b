import { readJsonBackup } from './backup/read-backup';
import type { BackupContent } from './backup/backup-format';
import { isCrowdAnki, readCrowdAnki } from './crowdanki/read-crowdanki';
import { looksLikeMarkdown } from './markdown/looks-like-markdown';
import { readMarkdown } from './markdown/read-markdown';
import { isMnemosyne, readMnemosyne } from './mnemosyne/read-mnemosyne';
import type { UnkeyedContent } from './gather-notes';
import type { CardsPreview } from './model';
import type { Refusal } from './problem';
import { detectSeparator } from './text/detect-separator';
import { decodeFile, readRows, type TextChoices, type TextContent } from './text/read-text';

export interface TextFile {
  readonly bytes: Uint8Array;
  /** Where it has one; what is in the file counts for more. */
  readonly name?: string | undefined;
}

export type TextFileContent = TextContent | UnkeyedContent<CardsPreview>;

/** Reads a file of text in the format that its content shows. Never throws. */
export function readTextFile(
  { bytes, name = '' }: TextFile,
  choices: TextChoices,
): TextFileContent | BackupContent | Refusal {
  const decoded = decodeFile(bytes, choices.encoding);
  if (decoded.kind === 'refused') return decoded;
  const { text } = decoded;
  if (choices.form === 'rows') return readRows(decoded, choices);
  if (choices.form === 'markdown') return readMarkdown(decoded);
  if (isJson(text)) return isCrowdAnki(text) ? readCrowdAnki(decoded) : readJsonBackup(text);
  if (isMnemosyne(text)) return readMnemosyne(decoded);
  const isNamed = /\.(?:md|markdown)$/i.test(name);
  if (!isNamed && !looksLikeMarkdown(text)) return readRows(decoded, choices);
  const cards = readMarkdown(decoded);
  const isTable = !isNamed || detectSeparator(text) !== undefined;
  return 'kind' in cards && isTable ? readRows(decoded, choices) : cards;
}

/** An object or a list of them; `{{c1::…}}` is a note. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*"|\[\s*\{\s*")/.test(text.slice(0, 64));
}
