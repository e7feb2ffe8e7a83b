import { LIBRARY_STORES, type LibraryStore } from '@/lib/domain/merge/library-rows';
import { createZipWriter } from '@/lib/interchange/archive/zip-writer';
import { ZIP_HEADER, ZIP_MEDIA_LIST, type BackupHeader, type BackupMedia } from './backup-format';

/** Rows of one store, portion by portion, so that a large library never is in memory as a whole. */
export type RowSource = (store: LibraryStore) => AsyncIterable<readonly object[]>;

/** Characters after which text is handed over to the browser, which keeps it outside of the page. */
const HAND_OVER = 4 * 1024 * 1024;

/** A backup as plain JSON, one row a line, so that a line number leads to a row. */
export async function writeJsonBackup(header: BackupHeader, rows: RowSource): Promise<Blob> {
  const parts: Blob[] = [];
  let text = `${JSON.stringify(header).slice(0, -1)},"rows":{\n`;
  const handOver = () => {
    parts.push(new Blob([text]));
    text = '';
  };
  for (const [at, store] of LIBRARY_STORES.entries()) {
    text += `${at > 0 ? ',\n' : ''}${JSON.stringify(store)}:[\n`;
    let isFirst = true;
    for await (const portion of rows(store)) {
      const lines = portion.map((row) => JSON.stringify(row)).join(',\n');
      if (lines !== '') text += isFirst ? lines : `,\n${lines}`;
      isFirst &&= lines === '';
      if (text.length > HAND_OVER) handOver();
    }
    text += '\n]';
  }
  text += '\n}}\n';
  handOver();
  return new Blob(parts, { type: 'application/json' });
}

/** A backup with media: a zip of NDJSON files and the media as they are. Throws beyond 4 GB. */
export async function writeZipBackup(
  header: BackupHeader,
  rows: RowSource,
  media: AsyncIterable<BackupMedia> | Iterable<BackupMedia>,
): Promise<Blob> {
  const zip = createZipWriter({ isForUs: true });
  await zip.deflate(ZIP_HEADER, new Blob([JSON.stringify(header)]));
  for (const store of LIBRARY_STORES) {
    await zip.deflate(`rows/${store}.ndjson`, await allLines(rows(store)));
  }
  const list: object[] = [];
  for await (const { bytes, ...about } of media) {
    list.push(about);
    await zip.store(`media/${about.id}`, bytes);
  }
  await zip.deflate(ZIP_MEDIA_LIST, new Blob([ndjson(list)]));
  return zip.finish();
}

async function allLines(rows: AsyncIterable<readonly object[]>): Promise<Blob> {
  const parts: Blob[] = [];
  let text = '';
  for await (const portion of rows) {
    text += ndjson(portion);
    if (text.length < HAND_OVER) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  return new Blob([...parts, text]);
}

function ndjson(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
