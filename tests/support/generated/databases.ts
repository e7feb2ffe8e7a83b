import fc from 'fast-check';

/** What a file's schema and rows may be turned into; each leaves a database that SQLite opens. */
const CHANGES = [
  'CREATE VIEW spy AS SELECT * FROM notes',
  'CREATE TRIGGER spy AFTER INSERT ON notes BEGIN DELETE FROM cards; END',
  'DROP TABLE notes',
  'DROP TABLE revlog',
  'DROP TABLE col',
  'DELETE FROM col',
  'DELETE FROM cards',
  'ALTER TABLE notes RENAME COLUMN flds TO fields',
  'ALTER TABLE notes ADD COLUMN extra',
  'ALTER TABLE cards RENAME TO kept; CREATE VIEW cards AS SELECT * FROM kept',
  'CREATE TABLE copied (a); DROP TABLE cards; ALTER TABLE copied RENAME TO cards',
  "CREATE INDEX lying ON notes (flds) WHERE flds > 'a'",
  'CREATE TABLE computed (a, b AS (a * 2) STORED)',
  'UPDATE notes SET flds = NULL',
  'UPDATE notes SET flds = zeroblob(200000)',
  "UPDATE notes SET flds = replace(hex(zeroblob(20000)), '0', 'x')",
  'UPDATE notes SET flds = char(0, 31, 31, 31, 0xFFFE, 0xD800) || flds',
  "UPDATE notes SET flds = x'ff00fe'",
  "UPDATE notes SET guid = '', tags = NULL",
  "UPDATE notes SET guid = 'same'",
  "UPDATE notes SET mid = 'text'",
  'UPDATE notes SET mid = 9e99',
  'UPDATE notes SET mod = -9223372036854775808',
  'UPDATE cards SET nid = NULL',
  'UPDATE cards SET ord = 70000',
  "UPDATE cards SET ord = 'a', did = 1e300",
  'UPDATE cards SET due = 9223372036854775807, ivl = -1',
  `UPDATE cards SET data = '{"s":1e999,"d":null,"decay":-1}'`,
  'UPDATE revlog SET cid = id, time = -5, ivl = 1e18',
  'INSERT INTO cards (id, nid, did, ord) SELECT id + 1000, nid, did, ord FROM cards',
  "UPDATE col SET ver = 'eleven'",
  'UPDATE col SET ver = 99',
  'UPDATE col SET ver = 18',
  'UPDATE col SET crt = -1e18',
  "UPDATE col SET models = '{'",
  "UPDATE col SET models = '[]', decks = 'null'",
  `UPDATE col SET models = replace(models, 'Front', '')`,
  `UPDATE col SET models = replace(models, '"tmpls":[', '"tmpls":[null,')`,
  `UPDATE col SET decks = replace(decks, 'Default', 'a::::b::' || char(31))`,
  `UPDATE col SET models = '{"__proto__":{"id":1},"constructor":{}}'`,
];

/** SQL that turns a sound collection into one that is not. */
export const schemaChanges: fc.Arbitrary<string> = fc
  .uniqueArray(fc.constantFrom(...CHANGES), { minLength: 1, maxLength: 3 })
  .map((changes) => changes.join(';\n'));

/** Numbers of the head of a database file, at the byte where each stands. */
const HEAD = [16, 17, 18, 19, 20, 21, 22, 23, 28, 31, 44, 47, 52, 56, 59, 60, 96] as const;

/** Bytes to be set in a database: in its head, or anywhere. */
export const byteChanges = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...HEAD).map((at) => ({ at, share: 0 })) },
      {
        weight: 4,
        arbitrary: fc
          .noBias(fc.integer({ min: 20, max: 9999 }))
          .map((part) => ({ at: 0, share: part / 10_000 })),
      },
    ),
    fc.constantFrom(0, 1, 2, 3, 13, 64, 127, 128, 255),
  ),
  { minLength: 1, maxLength: 6 },
);

/** The database with these bytes in it. */
export function withBytes(
  database: Uint8Array,
  changes: typeof byteChanges extends fc.Arbitrary<infer Value> ? Value : never,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(database);
  for (const [{ at, share }, value] of changes)
    bytes[at || Math.floor(share * bytes.length)] = value;
  return bytes;
}
