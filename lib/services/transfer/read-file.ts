import type { ImportReader, ReadOutcome } from '@/lib/interchange/reader';
import type { TextChoices } from '@/lib/interchange/text/read-text';
import type { App } from '@/lib/services/app';
import { openReader } from './open-reader';

export interface ReadFileInput {
  readonly reader: ImportReader;
  readonly file: Blob;
  readonly choices: TextChoices;
}

/** Reads a file (again, with other choices) for a preview; writes nothing. */
export async function readFile(_app: App, input: ReadFileInput): Promise<ReadOutcome> {
  const { reader, file, choices } = input;
  return reader.read({ file, choices });
}

/** A reader for one file; close it when the file is done with. */
export async function startReader(_app: App): Promise<ImportReader> {
  return openReader();
}
