import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';
import { LIBRARY_STORES, type LibraryStore } from '@/lib/domain/merge/library-rows';
import { ZIP_HEADER, ZIP_MEDIA_LIST, type BackupHeader, type BackupMedia } from './backup-format';

/** Rows of one store, portion by portion, so that a large library never is in memory as a whole. */
export type RowSource = (store: LibraryStore) => AsyncIterable<readonly object[]>;

/** A backup as plain JSON, one row a line, so that a line number leads to a row. */
export async function writeJsonBackup(header: BackupHeader, rows: RowSource): Promise<Blob> {
  const parts: string[] = [`${JSON.stringify(header).slice(0, -1)},"rows":{\n`];
  for (const [at, store] of LIBRARY_STORES.entries()) {
    parts.push(`${at > 0 ? ',\n' : ''}${JSON.stringify(store)}:[\n`);
    let isFirst = true;
    for await (const portion of rows(store)) {
      const lines = portion.map((row) => JSON.stringify(row)).join(',\n');
      if (lines !== '') parts.push(isFirst ? lines : `,\n${lines}`);
      isFirst &&= lines === '';
    }
    parts.push('\n]');
  }
  parts.push('\n}}\n');
  return new Blob(parts, { type: 'application/json' });
}

/** A backup with media: a zip of NDJSON files and the media as they are. */
export async function writeZipBackup(
  header: BackupHeader,
  rows: RowSource,
  media: AsyncIterable<BackupMedia> | Iterable<BackupMedia>,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(new Uint8Array(chunk));
  });
  const add = (file: ZipDeflate | ZipPassThrough) => {
    zip.add(file);
    return file;
  };
  add(new ZipDeflate(ZIP_HEADER)).push(strToU8(JSON.stringify(header)), true);
  for (const store of LIBRARY_STORES) {
    const file = add(new ZipDeflate(`rows/${store}.ndjson`, { level: 3 }));
    for await (const portion of rows(store)) file.push(strToU8(ndjson(portion)));
    file.push(new Uint8Array(0), true);
  }
  const list: object[] = [];
  for await (const { bytes, ...about } of media) {
    list.push(about);
    const file = add(new ZipPassThrough(`media/${about.id}`));
    file.push(new Uint8Array(await bytes.arrayBuffer()), true);
  }
  add(new ZipDeflate(ZIP_MEDIA_LIST)).push(strToU8(ndjson(list)), true);
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

function ndjson(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
