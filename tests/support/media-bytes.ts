/** Bytes of small media, made here. */
export const PNG = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
);

/** Eight samples of silence. */
export const WAV = latinBytes(
  'RIFF,\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\x08\0data\x08\0\0\0' +
    '\x80'.repeat(8),
);

export function latinBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return latinBytes(atob(text));
}
