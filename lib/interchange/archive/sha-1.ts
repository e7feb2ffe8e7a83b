const BLOCK = 64;

/** SHA-1 (FIPS 180-4) at once: it finds damage, and nothing here trusts it for more. */
export function sha1(message: Uint8Array): Uint8Array {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Int32Array(80);
  const whole = message.length - (message.length % BLOCK);
  const view = new DataView(message.buffer, message.byteOffset, whole);
  for (let at = 0; at < whole; at += BLOCK) addBlock(state, words, view, at);
  const end = endOf(message, whole);
  for (let at = 0; at < end.byteLength; at += BLOCK) addBlock(state, words, end, at);
  const hash = new DataView(new ArrayBuffer(20));
  for (const [place, word] of state.entries()) hash.setInt32(place * 4, word);
  return new Uint8Array(hash.buffer);
}

/** What is left after whole blocks: a one bit, zeros, and the length in bits. */
function endOf(message: Uint8Array, whole: number): DataView {
  const rest = message.subarray(whole);
  const padded = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return view;
}

function addBlock(state: Int32Array, words: Int32Array, block: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = block.getInt32(at + i * 4);
  for (let i = 16; i < 80; i += 1) {
    const mixed =
      word(words, i - 3) ^ word(words, i - 8) ^ word(words, i - 14) ^ word(words, i - 16);
    words[i] = turn(mixed, 1);
  }
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  for (let i = 0; i < 80; i += 1) {
    const next = (turn(a, 5) + choose(i, b, c, d) + e + word(words, i)) | 0;
    e = d;
    d = c;
    c = turn(b, 30);
    b = a;
    a = next;
  }
  for (const [place, value] of [a, b, c, d, e].entries()) state[place] = word(state, place) + value;
}

function choose(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function turn(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function word(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}
