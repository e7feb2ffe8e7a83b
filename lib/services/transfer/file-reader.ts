import type { ImportReader } from '@/lib/interchange/reader';
import type { FileCounting } from './count-duplicates';
import type { FileWriting, WritingWatch, WrittenFile } from './write-file';

/** Writes what was read, for a reader that stands beside its own connection to the database. */
export interface FileWriter {
  /** Absent: whoever imports reads the notes portion by portion and writes them. */
  readonly write?: (job: FileWriting, watch: WritingWatch) => Promise<WrittenFile>;
  /** How many notes of the file are in the library. Absent: whoever asks compares them. */
  readonly count?: (file: FileCounting, signal?: AbortSignal) => Promise<number>;
}

/** A reader of one file, in this context or in a worker. */
export type FileReader = ImportReader & FileWriter;

/** What a page asks of its import worker. */
export type ImportCall =
  | { readonly call: number; readonly name: keyof ImportReader; readonly input: never }
  | { readonly call: number; readonly name: 'write'; readonly input: FileWriting }
  | { readonly call: number; readonly name: 'count'; readonly input: FileCounting }
  /** Ends the writing or counting that this call began. */
  | { readonly call: number; readonly name: 'cancel' }
  /** Holds it up for a moment. */
  | { readonly call: number; readonly name: 'rest' };

/** What the worker says to one call; progress comes any number of times before the result. */
export type ImportAnswer =
  | { readonly call: number; readonly done: number }
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly error: string };
