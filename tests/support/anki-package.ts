import { zstdCompressSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { ankiDatabase, message, type DatabaseContent } from './anki-database';

/** The three kinds of containers, oldest first. */
export const GENERATIONS = [1, 2, 3] as const;
export type Generation = (typeof GENERATIONS)[number];

export interface PackageContent {
  readonly generation: Generation;
  readonly collection?: DatabaseContent;
  readonly media?: Readonly<Record<string, Uint8Array>>;
}

const STUB_TEXT =
  'Please update to the latest Anki version, then import the .colpkg/.apkg file again.';
export const STUB: DatabaseContent = {
  notes: [
    { id: 1, guid: 'stub', mid: 1_600_000_000_000, mod: 1, tags: '', flds: `${STUB_TEXT}\x1f` },
  ],
  cards: [{ id: 1, nid: 1, did: 1, ord: 0 }],
};

/** The bytes of a package as Anki writes it, with the stub beside newer collections. */
export async function ankiPackage(content: PackageContent): Promise<Uint8Array<ArrayBuffer>> {
  return zipSync(await packageEntries(content));
}

/** The same, before it becomes an archive. */
export async function packageEntries(content: PackageContent): Promise<Record<string, Uint8Array>> {
  const { generation, collection = {}, media = {} } = content;
  const files = Object.values(media);
  if (generation === 3) {
    const version = 18;
    const packed = files.map((bytes, place) => [`${place}`, zstd(bytes)] as const);
    return {
      meta: message((pbf) => pbf.writeVarintField(1, 3)),
      'collection.anki21b': zstd(await ankiDatabase({ version, ...collection })),
      'collection.anki2': await ankiDatabase(STUB),
      media: zstd(mediaEntries(media)),
      ...Object.fromEntries(packed),
    };
  }
  const names = Object.keys(media).map((name, place) => [`${place}`, name] as const);
  const plain = files.map((bytes, place) => [`${place}`, bytes] as const);
  const list = new TextEncoder().encode(JSON.stringify(Object.fromEntries(names)));
  const database = await ankiDatabase(collection);
  const shared = { media: list, ...Object.fromEntries(plain) };
  if (generation === 1) return { 'collection.anki2': database, ...shared };
  const meta = message((pbf) => pbf.writeVarintField(1, 2));
  const stub = await ankiDatabase(STUB);
  return { meta, 'collection.anki21': database, 'collection.anki2': stub, ...shared };
}

export function zstd(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(zstdCompressSync(bytes));
}

function mediaEntries(media: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return message((pbf) => {
    for (const [name, bytes] of Object.entries(media)) {
      const entry = message((line) => {
        line.writeStringField(1, name);
        line.writeVarintField(2, bytes.length);
        line.writeBytesField(3, createHash('sha1').update(bytes).digest());
      });
      pbf.writeBytesField(1, entry);
    }
  });
}
