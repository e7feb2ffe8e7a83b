import { latin } from './bytes';

/** What a browser does with media. */
export type MediaKind = 'image' | 'audio' | 'video';

/** Stored, exported and never shown: nobody knows what it would do. */
export const UNKNOWN_MIME = 'application/octet-stream';

/** The kinds that are shown or played, by what their first bytes say. */
const SHOWN = new Set(
  (
    'image/png image/jpeg image/gif image/webp image/avif image/bmp image/svg+xml audio/mpeg ' +
    'audio/wav audio/ogg audio/mp4 audio/aac audio/flac audio/webm video/mp4 video/webm video/ogg'
  ).split(' '),
);

/** What a browser does with media of this type; absent where they are only kept. */
export function mediaKindOf(mime: string): MediaKind | undefined {
  return SHOWN.has(mime) ? (mime.split('/')[0] as MediaKind) : undefined;
}

/**
 * The type of a file by its first bytes, whatever its name says. A file that is none of the shown
 * kinds is `UNKNOWN_MIME`. `head` needs the first 4 KB.
 */
export function sniffMedia(head: Uint8Array): string {
  const start = latin(head, 0, 16);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (start.startsWith('BM') && latin(head, 6, 4) === '\0\0\0\0') return 'image/bmp';
  if (start.startsWith('RIFF')) return RIFF[start.slice(8, 12)] ?? UNKNOWN_MIME;
  if (start.startsWith('OggS')) return oggType(latin(head, 0, 256));
  if (start.startsWith('fLaC')) return 'audio/flac';
  if (start.startsWith('\x1aE\xdf\xa3')) return webmType(head);
  if (start.slice(4, 8) === 'ftyp') return boxType(head);
  if (start.startsWith('ID3')) return 'audio/mpeg';
  return frameType(head) ?? (isSvg(head) ? 'image/svg+xml' : UNKNOWN_MIME);
}

const RIFF: Readonly<Record<string, string>> = { WEBP: 'image/webp', WAVE: 'audio/wav' };

/** The first packet of an Ogg stream names its codec. */
function oggType(head: string): string {
  return head.includes('\x80theora') ? 'video/ogg' : 'audio/ogg';
}

/** Matroska names itself in its header; only WebM is played. A track with a picture is V_…. */
function webmType(head: Uint8Array): string {
  const text = latin(head, 0, 4096);
  if (!text.slice(0, 80).includes('webm')) return UNKNOWN_MIME;
  return text.includes('A_') && !text.includes('V_') ? 'audio/webm' : 'video/webm';
}

/** The brands of an ISO file: the main one, then those it is compatible with. */
function boxType(head: Uint8Array): string {
  const size = Math.min(((head[2] ?? 0) << 8) + (head[3] ?? 0), 256);
  const brands = latin(head, 8, size - 8);
  if (/avi[fs]/.test(brands)) return 'image/avif';
  if (/^M4[AB] /.test(brands)) return 'audio/mp4';
  return /^(?:isom|iso\d|mp4\d|avc1|M4V |MSNV|dash|3gp|f4v|qt  )/.test(brands)
    ? 'video/mp4'
    : UNKNOWN_MIME;
}

/** MPEG audio without a tag starts with a frame: eleven bits, then version, layer and rates. */
function frameType(head: Uint8Array): string | undefined {
  const [first = 0, second = 0, third = 0] = head;
  if (first !== 0xff || second < 0xe0) return undefined;
  const layer = (second >> 1) & 3;
  if (layer === 0) return (second & 0xf6) === 0xf0 ? 'audio/aac' : undefined;
  const hasRates = third >> 4 !== 15 && ((third >> 2) & 3) !== 3 && ((second >> 3) & 3) !== 1;
  return hasRates ? 'audio/mpeg' : undefined;
}

/** Drawings begin with text: a prolog, comments, a doctype, then the element. */
function isSvg(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head.subarray(0, 4096));
  const start = text.replace(
    /^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>|\s)*/i,
    '',
  );
  return /^<svg[\s>]/i.test(start);
}
