export interface ZipDirectoryPlace {
  readonly count: number;
  readonly at: number;
  readonly size: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const NEEDS_64 = 45;
/** What an archive counts without its 64-bit parts. */
export const MOST_ENTRIES = 0xfffe;

/** What ends an archive; more files are counted in a zip64 record before it (APPNOTE.TXT, 4.3.14). */
export function zipEnd({ count, at, size }: ZipDirectoryPlace): Uint8Array<ArrayBuffer> {
  const isCounted = count <= MOST_ENTRIES;
  const record = new Uint8Array(isCounted ? 22 : 98);
  if (!isCounted) set64(new DataView(record.buffer), { count, at, size });
  const end = new DataView(record.buffer, record.length - 22);
  const counted = isCounted ? count : 0xffff;
  end.setUint32(0, END, true);
  end.setUint16(8, counted, true);
  end.setUint16(10, counted, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return record;
}

function set64(view: DataView, { count, at, size }: ZipDirectoryPlace): void {
  view.setUint32(0, END_64, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, NEEDS_64, true);
  view.setUint16(14, NEEDS_64, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(at), true);
  view.setUint32(56, LOCATOR_64, true);
  view.setBigUint64(64, BigInt(at + size), true);
  view.setUint32(72, 1, true);
}
