import { crc32 as sumOf, createDeflateRaw, gzipSync, zstdCompressSync } from 'node:zlib';
import { ankiDatabase, BASIC } from '@/tests/support/anki-database';
import { noise } from './noise';
import { lyingZip, type ZipPart } from './zip-files';

/** A file that is small, or plain, and means to cost a computer more than it has. */
export interface Bomb {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MB = 1024 * 1024;
/** Of text: so much of it in a usual shape comes in. */
const TEXT = 16 * MB;

/** Made one at a time: all of them together are hundreds of megabytes. */
export const BOMBS: Readonly<Record<string, () => Promise<Bomb> | Bomb>> = {
  'zip: 1 GB of zeros that its directory calls 1 MB': async () =>
    zip('a.apkg', [{ ...PLAIN, name: 'collection.anki2', ...(await zeros(1024 * MB)), size: MB }]),
  'zip: 1 GB of zeros, as its directory says': async () =>
    zip('a.apkg', [{ ...PLAIN, name: 'collection.anki2', ...(await zeros(1024 * MB)) }]),
  'zip: 60,000 entries that all lie at one place': () => overlapping(60_000),
  'zip: a backup whose rows unpack to 1 GB': async () =>
    zip('a.zip', [{ ...PLAIN, name: 'backup.json', ...(await zeros(1024 * MB)), size: MB }]),
  'gzip: 600 MB of blanks': () => ({
    name: 'a.json.gz',
    bytes: gzipSync(Buffer.alloc(600 * MB, ' ')),
  }),
  'zstd: runs of 4 GB in 96 KB': () => inPackage(runs(4096 * MB)),
  'zstd: a window of 3 TB': () => inPackage(Uint8Array.of(...FRAME, 0, 0xff, ...Array(99).fill(7))),
  'zstd: 300 MB within what an honest file unpacks to': () =>
    inPackage(zstdCompressSync(Buffer.concat([SQLITE, noise(4 * MB), Buffer.alloc(300 * MB)]))),
  'zstd: 300 MB of pages, as their head says': () => inPackage(zstdCompressSync(pages(300 * MB))),
  'zstd: 180 MB of pages, most of them empty': () => inPackage(zstdCompressSync(pages(180 * MB))),
  'zip: 300 MB of pages, as their head says': async () =>
    zip('a.apkg', [{ ...PLAIN, name: 'collection.anki2', ...(await deflated(pages(300 * MB))) }]),
  'zstd: a list of eight million pictures': async () =>
    zip('a.apkg', [
      { ...PLAIN, name: 'meta', ...(await deflated(Uint8Array.of(8, 3))) },
      {
        ...PLAIN,
        name: 'collection.anki21b',
        ...(await deflated(zstdCompressSync(await ankiDatabase()))),
      },
      {
        ...PLAIN,
        name: 'media',
        ...(await deflated(zstdCompressSync(Buffer.alloc(16 * MB - 2, Uint8Array.of(10, 0))))),
      },
    ]),
  'SQLite: a view that never ends': () =>
    database(
      'DROP TABLE notes; CREATE VIEW notes AS WITH RECURSIVE n(id) AS ' +
        '(SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, id guid, 1 mid, 1 mod, 1 tags, 1 flds FROM n',
    ),
  'SQLite: a column that computes for hours': () =>
    database(
      computed(
        "(replace(hex(zeroblob(20000)), '0', 'a') LIKE '%a%a%a%a%a%a%a%a%a%a%a%a%b') || 'x' || char(31) || 'y'",
      ),
    ),
  'SQLite: a column that computes 1 GB': () => database(computed('hex(zeroblob(500000000))')),
  'SQLite: 30 columns of 60 MB each': () => database(computed('hex(zeroblob(30000000))')),
  'SQLite: a page count of four billion': async () => {
    const bytes = await ankiDatabase();
    new DataView(bytes.buffer).setUint32(28, 0xfffffff0);
    return { name: 'a.anki2', bytes };
  },
  'text: one line of 16 MB': () => text('a.txt', 'word '),
  'text: one word of a million letters': () => ({
    name: 'a.txt',
    bytes: Buffer.from(`${'A'.repeat(999_999)}\tb\n`),
  }),
  'text: 16 MB of quotes': () => text('a.csv', '"'),
  'text: 16 MB of quotes that close nothing': () => text('a.csv', '"a" "b",'),
  'text: 16 MB of separators': () => text('a.csv', ','),
  'text: 8 million lines': () => text('a.txt', 'a\n'),
  'text: 16 MB of nothing, in UTF-16': () => ({
    name: 'a.txt',
    bytes: Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.alloc(TEXT)]),
  }),
  'JSON: 16 million arrays in each other': () => text('a.json', '['),
  'JSON: a deck with 700,000 children': () =>
    text('a.json', '{"name":"a","children":[', '{"crowdanki_uuid": "x", "name":"a","children":['),
  'XML: 3 million elements in each other': () =>
    text('a.xml', '<cat>', '<?xml version="1.0"?><mnemosyne core_version="1">'),
  'XML: entities of entities': () => ({
    name: 'a.xml',
    bytes: Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a0 "ha">${Array.from({ length: 60 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]><mnemosyne core_version="1"><item id="1"><Q>&a60;</Q></item></mnemosyne>`,
    ),
  }),
  'Markdown: 16 MB of stars': () => text('a.md', '*a **', '#flashcards\nq::'),
  'Markdown: 16 MB of brackets': () => text('a.md', '[![', '#flashcards\nq::'),
  'Markdown: 16 MB of quotes in each other': () => text('a.md', '> ', '#flashcards\nq::a\n\n'),
};

/** Files of about these sizes that are fine: what their work takes. */
export const FINE: Readonly<Record<'package' | 'text', () => Promise<Bomb> | Bomb>> = {
  package: async () => {
    const notes = Array.from({ length: 12_000 }, (_, at) => ({
      id: at + 1,
      guid: `g${at}`,
      mid: BASIC.id,
      tags: '',
      flds: `question ${at} ${noise(60).toString('hex')}\x1fanswer ${at}`,
    }));
    const cards = notes.map(({ id }) => ({ id, nid: id, did: 1, ord: 0 }));
    const bytes = await ankiDatabase({ notes, cards });
    return zip('fine.apkg', [{ ...PLAIN, name: 'collection.anki2', ...(await deflated(bytes)) }]);
  },
  text: () => {
    const line = (at: number) =>
      `question number ${at} of a long table,the answer to question ${at}\n`;
    const lines = Array.from({ length: Math.round(TEXT / line(250_000).length) }, (_, at) =>
      line(at),
    );
    return { name: 'fine.csv', bytes: Buffer.from(lines.join('')) };
  },
};

const FRAME = [0x28, 0xb5, 0x2f, 0xfd];
const SQLITE = Buffer.from('SQLite format 3\0');

interface Packed {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

interface Part extends Packed {
  readonly name: string;
  readonly method: number;
}

const PLAIN = { method: 8 };

/** An archive of parts that are packed already, with the sizes that they tell. */
function zip(name: string, parts: readonly Part[]): Bomb {
  const told = parts.map(({ packed, size, crc, ...part }): ZipPart => ({
    ...HONEST,
    ...part,
    content: packed,
    told: { size, crc },
  }));
  return { name, bytes: lyingZip(told, { countLie: 0, placeLie: 0, comment: '' }) };
}

const HONEST = { flags: 0, sizeLie: 0, packedLie: 0, placeLie: 0, crcLie: 0 };

function overlapping(count: number): Bomb {
  const content = noise(64 * 1024);
  const told = { size: content.length, crc: sumOf(content) };
  const one = { ...HONEST, method: 0, content, told };
  const first: ZipPart = { ...one, name: 'collection.anki2' };
  const rest = Array.from({ length: count }, (_, at): ZipPart => ({
    ...one,
    name: `${at}`,
    isAtStart: true,
  }));
  return {
    name: 'a.apkg',
    bytes: lyingZip([first, ...rest], { countLie: 0, placeLie: 0, comment: '' }),
  };
}

async function inPackage(packed: Uint8Array): Promise<Bomb> {
  return zip('a.apkg', [
    { ...PLAIN, name: 'meta', ...(await deflated(Uint8Array.of(8, 3))) },
    { ...PLAIN, name: 'collection.anki21b', ...(await deflated(packed)) },
  ]);
}

async function zeros(size: number): Promise<Packed> {
  return deflateAll(Array.from({ length: size / MB }, () => Buffer.alloc(MB)));
}

async function deflated(bytes: Uint8Array): Promise<Packed> {
  return deflateAll([bytes]);
}

async function deflateAll(parts: readonly Uint8Array[]): Promise<Packed> {
  const stream = createDeflateRaw();
  const packed: Uint8Array[] = [];
  stream.on('data', (part: Uint8Array) => packed.push(part));
  const ended = new Promise((done) => stream.once('end', done));
  let crc = 0;
  for (const part of parts) {
    crc = sumOf(part, crc);
    if (!stream.write(part)) await new Promise((done) => stream.once('drain', done));
  }
  stream.end();
  await ended;
  return {
    packed: Buffer.concat(packed),
    size: parts.reduce((sum, { length }) => sum + length, 0),
    crc,
  };
}

/** Blocks of one byte each that stand for 128 KB (RFC 8878, 3.1.1.2.2). */
function runs(size: number): Uint8Array {
  const count = size / (128 * 1024);
  const blocks = Buffer.alloc(count * 4);
  for (let at = 0; at < count; at += 1) {
    blocks.writeUIntLE((at === count - 1 ? 1 : 0) + 2 + 128 * 1024 * 8, at * 4, 3);
  }
  return Buffer.concat([Uint8Array.of(...FRAME, 0, 0x58), blocks]);
}

/** A database of 4 MB of rows that nothing packs, and as many empty pages as its size wants. */
function pages(size: number): Buffer {
  const page = 4096;
  const bytes = Buffer.alloc(size);
  SQLITE.copy(bytes);
  bytes.writeUInt16BE(page, 16);
  bytes.writeUInt32BE(size / page, 28);
  const rows = noise(4 * MB);
  for (let at = page; at < rows.length; at += page) {
    rows.copy(bytes, at, at, at + page);
    bytes[at] = 13;
  }
  return bytes;
}

async function database(finish: string): Promise<Bomb> {
  const notes = Array.from({ length: 30 }, (_, at) => ({
    id: at + 1,
    guid: `g${at}`,
    mid: BASIC.id,
    flds: 'a\x1fb',
  }));
  return { name: 'a.anki2', bytes: await ankiDatabase({ notes, finish }) };
}

/** The notes with a column that is worked out whenever it is read. */
function computed(expression: string): string {
  return `ALTER TABLE notes DROP COLUMN flds; ALTER TABLE notes ADD COLUMN flds AS (${expression})`;
}

function text(name: string, piece: string, before = ''): Bomb {
  return { name, bytes: Buffer.from(before + piece.repeat(Math.floor(TEXT / piece.length))) };
}
