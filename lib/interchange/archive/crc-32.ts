/** Bytes that are added at once, each by a table of its own. */
const STRIDE = 8;
const TABLES = makeTables();

/**
 * CRC-32 as zip has it: fflate writes the sums, but checks none. `before` is the sum of the bytes in
 * front of these, where they come in parts.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % STRIDE);
  let crc = ~before;
  for (let at = 0; at < whole; at += STRIDE) {
    const near = crc ^ view.getInt32(at, true);
    const far = view.getInt32(at + 4, true);
    crc =
      sum(7, near) ^
      sum(6, near >>> 8) ^
      sum(5, near >>> 16) ^
      sum(4, near >>> 24) ^
      sum(3, far) ^
      sum(2, far >>> 8) ^
      sum(1, far >>> 16) ^
      sum(0, far >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1) {
    crc = sum(0, crc ^ view.getUint8(at)) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** What the lowest byte gives to the sum when so many bytes follow it. */
function sum(following: number, byte: number): number {
  return TABLES[following * 256 + (byte & 0xff)] ?? 0;
}

function makeTables(): Int32Array {
  const tables = new Int32Array(STRIDE * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sums = byte;
    for (let bit = 0; bit < 8; bit += 1) sums = sums & 1 ? (sums >>> 1) ^ 0xedb88320 : sums >>> 1;
    tables[byte] = sums;
  }
  for (let at = 256; at < tables.length; at += 1) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (tables[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return tables;
}
