import type { ImportReader, ReadOutcome } from '@/lib/interchange/reader';
import type { TextChoices } from '@/lib/interchange/text/read-text';
import type { App } from '@/lib/services/app';
import { typesetSides } from '@/lib/services/typeset/typeset-sides';
import { openReader } from './open-reader';

export interface ReadFileInput {
  readonly reader: ImportReader;
  readonly file: Blob;
  readonly choices: TextChoices;
}

/**
 * Reads a file (again, with other choices) for a preview, whose cards have their formulas and code set;
 * writes none of it.
 */
export async function readFile(app: App, input: ReadFileInput): Promise<ReadOutcome> {
  const { reader, file, choices } = input;
  const outcome = await reader.read({ file, choices });
  if (!('sample' in outcome)) return outcome;
  return { ...outcome, sample: await typesetSides(app, outcome.sample) };
}

/** A reader for one file; close it when the file is done with. */
export async function startReader(_app: App): Promise<ImportReader> {
  return openReader();
}
