/** Above these sizes a file is refused, or the row left out, with a sentence that says so. */
export const LIMITS = {
  /** Bytes of a file that is read as text. */
  fileBytes: 256 * 1024 * 1024,
  /** Bytes of an archive or a database: what a page can hold at once. */
  archiveBytes: 1536 * 1024 * 1024,
  /** Rows of a table, blank ones included. */
  rows: 1_000_000,
  /** Characters of one cell. */
  fieldCharacters: 1_000_000,
  columns: 100,
  decks: 1000,
  tagsPerNote: 100,
  tagCharacters: 200,
  zipEntries: 100_000,
  /** Bytes of everything in an archive, unpacked. */
  unpackedBytes: 2 * 1024 ** 3,
  /** An entry may unpack to so many times its size; below `anyRatioBytes` to any. */
  packedRatio: 100,
  anyRatioBytes: 64 * 1024 * 1024,
  /** A database may unpack to so many bytes and so many times its size: it is held as a whole. */
  databaseBytes: 128 * 1024 * 1024,
  databaseRatio: 16,
  /** Bytes of one picture, sound or film, unpacked. */
  mediaBytes: 256 * 1024 * 1024,
  mediaNameBytes: 255,
  /** Problems of one kind that are kept with their lines; the rest is only counted. */
  problems: 200,
} as const;
