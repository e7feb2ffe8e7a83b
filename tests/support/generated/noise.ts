/** Bytes that cannot be packed, the same ones each time (xorshift, 32 bits). */
export function noise(size: number): Buffer {
  let state = 7;
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 0xff;
  }
  return bytes;
}
