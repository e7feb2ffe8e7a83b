import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';
import { readMedia } from './read-media';
import { putMedia } from './write-media';

export interface NewMedia {
  readonly file: Blob;
  readonly name: string;
}

export interface StoredMedia {
  /** SHA-256 in hex: a field refers to it with `linkTo`. */
  readonly mediaId: string;
  /** By its first bytes. */
  readonly mime: string;
}

/** Stores a picture or sound that a person put in; the same bytes are stored once. */
export async function storeMedia(app: App, { file, name }: NewMedia): Promise<StoredMedia> {
  const row = await readMedia(new Uint8Array(await file.arrayBuffer()), name);
  await transact(await app.db(), ['media'], (tx) => putMedia(tx, [{ ...row, addedAt: app.now() }]));
  app.publish(['media']);
  return { mediaId: row.id, mime: row.mime };
}
