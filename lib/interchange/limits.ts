/** Above these sizes a file is refused, or the row left out, with a sentence that says so. */
export const LIMITS = {
  /** Bytes of a file that is read as text. */
  fileBytes: 256 * 1024 * 1024,
  /** Rows of a table, blank ones included. */
  rows: 1_000_000,
  /** Characters of one cell. */
  fieldCharacters: 1_000_000,
  columns: 100,
  decks: 1000,
  tagsPerNote: 100,
  tagCharacters: 200,
  /** Problems kept with their lines; the rest is only counted. */
  problems: 200,
} as const;
