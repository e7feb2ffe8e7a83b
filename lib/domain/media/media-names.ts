import { decodeEntities } from '@/lib/domain/render/html-text';

/**
 * The file names that a written name may mean, best first: as it reads in HTML, and with its percent
 * signs decoded (`my%20dog.png`). Both in the one Unicode form that packages use (NFC).
 */
export function mediaNames(written: string): readonly string[] {
  const read = decodeEntities(written).normalize('NFC');
  return [...new Set([read, percentDecoded(read)])];
}

/**
 * Names with a leading underscore in a template or a style sheet: `url("_font.woff")`, `src="_logo.png"`.
 * Anki keeps such files although no note names them; so do we. None of them is loaded from a style.
 */
export function underscoreNames(text: string): readonly string[] {
  const found = text.matchAll(
    /(?:url\(|@import|\b(?:src|data|href)\s*=)\s*(?:"(_[^"]+)"|'(_[^']+)'|(_[^\s"')>;]+))|\[sound:(_[^\]]+)\]/gi,
  );
  return [...new Set(Array.from(found, ([, ...names]) => names.find(Boolean) ?? ''))];
}

/** Written by hand, a percent sign may be just that. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
