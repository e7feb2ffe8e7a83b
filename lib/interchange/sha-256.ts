/** Words of the schedule, used anew for every block. */
const schedule = new Uint32Array(64);
const [FRACTIONS, START] = constants();

/**
 * SHA-256 (FIPS 180-4) at once. `crypto.subtle` gives the same bytes, but each answer comes through
 * another thread: for 20,000 short texts that costs more than the hashing.
 */
export function sha256(message: Uint8Array): Uint8Array {
  const state = START.slice();
  const padded = pad(message);
  for (let at = 0; at < padded.byteLength; at += 64) addBlock(state, padded, at);
  const hash = new Uint8Array(32);
  const view = new DataView(hash.buffer);
  for (const [place, word] of state.entries()) view.setUint32(place * 4, word);
  return hash;
}

/** The message, a one bit, zeros, and its length in bits, to whole blocks of 64 bytes. */
function pad(message: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(padded.length - 4, message.length * 8);
  return view;
}

function addBlock(state: Uint32Array, block: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) schedule[i] = block.getUint32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const near = word(schedule, i - 2);
    const far = word(schedule, i - 15);
    const mixed = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    const other = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    schedule[i] = word(schedule, i - 16) + mixed + word(schedule, i - 7) + other;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen;
    const first = (one + word(FRACTIONS, i) + word(schedule, i)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = word(state, i) + value;
}

/** Rotated to the right within 32 bits. */
function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}

/** The first 32 bits of the fractions of cube and square roots of the first primes. */
function constants(): readonly [Uint32Array, Uint32Array] {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  const fraction = (root: number) => (root - Math.floor(root)) * 2 ** 32;
  return [
    Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  ];
}
