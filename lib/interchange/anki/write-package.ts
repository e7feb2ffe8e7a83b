import { createZipWriter } from '@/lib/interchange/archive/zip-writer';
import { writeDatabase } from '@/lib/interchange/sqlite/write-database';
import type { NeutralNoteType } from '@/lib/interchange/model';
import { createPackageRows, type LearnedCard, type PackageHead } from './package-rows';
import type { Note } from '@/lib/domain/note/note';
import { INDEXES, TABLES } from './write-collection';

/** What goes into a package, in portions: a large library never is in memory as a whole. */
export interface PackageSource {
  readonly head: PackageHead;
  readonly notes: AsyncIterable<readonly Note[]>;
  /** After the notes; cards whose note did not come stay out. */
  readonly cards: AsyncIterable<readonly LearnedCard[]>;
  /** The bytes of a medium by its hash; absent where they are not stored. */
  readonly medium: (hash: string) => Promise<Blob | undefined>;
  /** Names under which media go out although no note names them. */
  readonly moreMedia: (used: readonly NeutralNoteType[]) => AsyncIterable<NamedMedium>;
  /** Told after each portion and each file. */
  readonly onDone?: ((count: number) => void) | undefined;
}

export interface NamedMedium {
  readonly name: string;
  readonly hash: string;
}

export interface PackageFileCounts {
  readonly notes: number;
  readonly cards: number;
  readonly reviews: number;
  readonly media: number;
}

export interface WrittenPackage {
  readonly file: Blob;
  readonly counts: PackageFileCounts;
}

/** An Anki package of the legacy kind, which every Anki reads: a zip of a database and numbered media. */
export async function writePackage(source: PackageSource): Promise<WrittenPackage> {
  const rows = createPackageRows(source.head);
  const database = await writeDatabase(async ({ run, insert }) => {
    run(TABLES);
    for await (const notes of source.notes) {
      for (const note of notes) insert('notes', rows.note(note));
      source.onDone?.(notes.length);
    }
    for await (const cards of source.cards) {
      for (const learned of cards) {
        const { card, log } = rows.card(learned);
        if (card !== undefined) insert('cards', card);
        for (const line of log) insert('revlog', line);
      }
      source.onDone?.(cards.length);
    }
    insert('col', rows.collection());
    run(INDEXES);
  });
  const zip = createZipWriter();
  await zip.deflate('collection.anki2', database);
  for await (const { name, hash } of source.moreMedia(rows.noteTypes())) rows.names.add(name, hash);
  const list: Record<string, string> = {};
  let media = 0;
  for (const [name, hash] of rows.names.files()) {
    const bytes = await source.medium(hash);
    if (bytes !== undefined) {
      await zip.store(String(media), bytes);
      list[String(media)] = name;
      media += 1;
    }
    source.onDone?.(1);
  }
  await zip.deflate('media', new Blob([JSON.stringify(list)]));
  return { file: zip.finish(), counts: { ...rows.counts(), media } };
}
