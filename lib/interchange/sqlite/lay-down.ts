import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { BrokenDatabaseError, LargeDatabaseError } from './broken-database-error';
import { HEAD_SIZE, isLikePage, readDatabaseHead, type DatabaseHead } from './database-head';

/** The file of a database, part by part: it is laid into SQLite's memory and nowhere else. */
export interface DatabaseFile {
  /** Bytes, where whatever holds it tells; else its own head has to. */
  readonly size?: number;
  /** Bytes that it may have at most. */
  readonly most: number;
  /** Each is done with before the next is asked for. */
  readonly parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Where it lies. */
export interface LaidDown {
  readonly at: number;
  /** Bytes. */
  readonly size: number;
}

/**
 * Lays a database into memory of its own, which the caller frees. As much is taken as its head asks for, once,
 * and nothing before that is known to be no more than it may have; what stands behind that is not read,
 * as SQLite would not. Pages that cannot be any end it at once.
 * @throws BrokenDatabaseError, LargeDatabaseError; nothing is held then
 */
export async function layDown({ wasm }: Sqlite3Static, file: DatabaseFile): Promise<LaidDown> {
  let first = new Uint8Array();
  let memory: Memory | undefined;
  try {
    for await (const part of file.parts) {
      if (memory === undefined) first = joined(first, part);
      if (first.length < HEAD_SIZE) continue;
      const isAll = memory?.add(part) ?? (memory = takeMemory(wasm, file, first)).add(first);
      if (!isAll) break;
    }
    if (memory === undefined || memory.left > 0) {
      throw new BrokenDatabaseError('fewer bytes than announced');
    }
    return memory;
  } catch (error) {
    if (memory !== undefined) wasm.dealloc(memory.at);
    throw error;
  }
}

type Wasm = Sqlite3Static['wasm'];

function takeMemory(wasm: Wasm, { size: told, most }: DatabaseFile, first: Uint8Array): Memory {
  const head = readDatabaseHead(first);
  if (head === undefined) throw new BrokenDatabaseError('no database');
  const size = head.pageCount === undefined ? told : head.pageCount * head.pageSize;
  if (size === undefined || (told !== undefined && size > told)) {
    throw new BrokenDatabaseError('fewer bytes than announced');
  }
  if (size > most) throw new LargeDatabaseError(`${size} bytes, and ${most} are allowed`);
  return new Memory(wasm, size, head);
}

/** A part of SQLite's memory while a database comes into it. */
class Memory implements LaidDown {
  readonly at: number;
  private filled = 0;
  private checkedPages = 1;
  /** So many more pages may begin with anything. */
  private freePages: number;

  constructor(
    private readonly wasm: Wasm,
    readonly size: number,
    private readonly head: DatabaseHead,
  ) {
    this.freePages = head.freePages;
    this.at = Number(wasm.alloc(size));
  }

  get left(): number {
    return this.size - this.filled;
  }

  /** Adds the part as far as there is room for it; whether there was for all of it. */
  add(part: Uint8Array): boolean {
    const { left } = this;
    // The memory may have moved while the part was waited for.
    const bytes = this.wasm.heap8u().subarray(this.at, this.at + this.size);
    bytes.set(part.subarray(0, left), this.filled);
    this.filled += Math.min(part.length, left);
    this.checkPages(bytes);
    return part.length <= left;
  }

  private checkPages(bytes: Uint8Array): void {
    const { pageSize } = this.head;
    const pageCount = Math.floor(this.size / pageSize);
    for (; (this.checkedPages + 1) * pageSize <= this.filled; this.checkedPages += 1) {
      const start = this.checkedPages * pageSize;
      if (isLikePage(bytes.subarray(start, start + 4), pageCount)) continue;
      this.freePages -= 1;
      if (this.freePages < 0) throw new BrokenDatabaseError('a page that is none');
    }
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
