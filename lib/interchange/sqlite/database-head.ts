/** What a database says of itself before its first page's rows. */
export interface DatabaseHead {
  /** Bytes of a page. */
  readonly pageSize: number;
  /** Absent where a writer before 2010 left it to the file's size. */
  readonly pageCount?: number;
  /** Pages that hold nothing; what stands in them is left over. */
  readonly freePages: number;
}

/** Bytes of the head. */
export const HEAD_SIZE = 100;

const SIGNATURE = 'SQLite format 3\0';
const LEAST_PAGE = 512;
/** First bytes of pages that hold rows or keys, and of those that say what other pages are. */
const PAGE_KINDS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 10, 13]);

/** Whether the bytes begin as a database does. */
export function isSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;
}

/** The head at the beginning of some bytes (https://sqlite.org/fileformat2.html); absent where none is. */
export function readDatabaseHead(bytes: Uint8Array): DatabaseHead | undefined {
  if (bytes.length < HEAD_SIZE || !isSqlite(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD_SIZE);
  // 1 stands for what has no room in 16 bits.
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  if (pageSize < LEAST_PAGE || (pageSize & (pageSize - 1)) !== 0) return undefined;
  const pageCount = view.getUint32(28);
  const isCounted = pageCount > 0 && view.getUint32(24) === view.getUint32(92);
  return { pageSize, freePages: view.getUint32(36), ...(isCounted && { pageCount }) };
}

/** Whether a page that is not free begins as one can: by its kind, or with the number of another page or none. */
export function isLikePage(page: Uint8Array, pageCount: number): boolean {
  const [first = 0, ...rest] = page.subarray(0, 4);
  const next = rest.reduce((sum, byte) => sum * 256 + byte, first);
  return PAGE_KINDS.has(first) || next <= pageCount;
}
