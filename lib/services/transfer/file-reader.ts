import type { ImportReader } from '@/lib/interchange/reader';
import type { MediaBringing } from './bring-media-files';
import type { FileLook, FileToLookThrough } from './look-through';
import type { FileWriting, WritingWatch, WrittenFile } from './write-file';

/** Writes what was read, for a reader that stands beside its own connection to the database. */
export interface FileWriter {
  /** Absent: whoever imports reads the notes portion by portion and writes them. */
  readonly write?: (job: FileWriting, watch: WritingWatch) => Promise<WrittenFile>;
  /** Which notes of the file are in the library, and what the rest asks for. Absent: as above. */
  readonly look?: (file: FileToLookThrough, signal?: AbortSignal) => Promise<FileLook>;
  /** Brings pictures and sounds to cards that are there. Absent: as above. */
  readonly bring?: (job: MediaBringing, watch: WritingWatch) => Promise<number>;
}

/** A reader of one file, in this context or in a worker. */
export type FileReader = ImportReader & FileWriter;

/** What a page asks of its import worker. */
export type ImportCall =
  | { readonly call: number; readonly name: keyof ImportReader; readonly input: never }
  | { readonly call: number; readonly name: 'write'; readonly input: FileWriting }
  | { readonly call: number; readonly name: 'bring'; readonly input: MediaBringing }
  | { readonly call: number; readonly name: 'look'; readonly input: FileToLookThrough }
  /** Ends the writing or looking that this call began. */
  | { readonly call: number; readonly name: 'cancel' }
  /** Holds it up for a moment. */
  | { readonly call: number; readonly name: 'rest' };

/** What the worker says to one call; progress comes any number of times before the result. */
export type ImportAnswer =
  | { readonly call: number; readonly done: number }
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly error: string };
