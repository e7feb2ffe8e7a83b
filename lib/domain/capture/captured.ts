import type { Source } from '@/lib/domain/note/note';
import { cleanPhrase } from './phrase';
import { sentenceAround } from './sentence';
import { textAround } from './text-around';

/** A selection as a page gave it. */
export interface PageSelection {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
  readonly url: string;
  readonly title: string;
  readonly lang: string;
}

/** What is kept of a selection. */
export interface Captured {
  readonly phrase: string;
  readonly source: Source;
}

/** The phrase with its sentence, its place and its page. */
export function captureSelection(selection: PageSelection): Captured {
  const phrase = cleanPhrase(selection.phrase);
  const lang = selection.lang || undefined;
  const sentence = sentenceAround(selection, lang);
  const { prefix, suffix } = textAround(selection.before, selection.after);
  const title = selection.title.replace(/\s+/g, ' ').trim();
  return {
    phrase,
    source: {
      phrase,
      ...placeOf(selection.url),
      ...(title && { title }),
      ...(sentence.text !== phrase && { quote: sentence.text }),
      ...(prefix && { prefix }),
      ...(suffix && { suffix }),
      ...(lang && { lang }),
    },
  };
}

/** The phrase alone, where the page is closed to scripts; its address if the browser told it. */
export function capturePhrase(text: string, url?: string): Captured {
  const phrase = cleanPhrase(text);
  return { phrase, source: { phrase, ...placeOf(url) } };
}

/** Only addresses that a person can open again are kept. */
function placeOf(url: string | undefined): Pick<Source, 'url'> {
  return url && /^(https?|file|ftp):/.test(url) ? { url } : {};
}
