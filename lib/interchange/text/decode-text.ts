/** Encodings a person can choose from; the first ones are also recognised. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'gb18030',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes name no encoding and are not UTF-8: show the choice. */
  readonly isGuess: boolean;
}

const SAMPLE = 8192;

/** Bytes as text. Never throws: what an encoding cannot read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  if (chosen !== undefined) return { ...decoded(bytes, chosen), isGuess: false };
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked !== undefined) return { ...decoded(bytes, marked), isGuess: false };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', isGuess: false };
  } catch {
    // Not UTF-8: the most common rest of the world, and the person is asked.
    return { ...decoded(bytes, 'windows-1252'), isGuess: true };
  }
}

/** Whether the bytes are a picture, an archive or another thing that no encoding makes text of. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.length >= 4 && MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte))) {
    return true;
  }
  if (byteOrderMark(bytes) !== undefined || utf16WithoutMark(bytes) !== undefined) return false;
  const sample = bytes.subarray(0, SAMPLE);
  const odd = sample.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
  return odd > Math.max(2, sample.length / 10);
}

/** zip, PNG, JPEG, GIF, PDF, gzip, SQLite, zstd. */
const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
  [0x28, 0xb5, 0x2f, 0xfd],
];

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Latin text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const pairs = sample.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: Encoding) {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
