import { cleanText } from './phrase';

/** A selection and the text of its block on either side, as the page gave it. */
export interface PhraseInText {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

/** The sentence around a phrase; `at` is where the phrase begins in it. */
export interface Sentence {
  readonly text: string;
  readonly at: number;
}

/** A sentence longer than this is cut at words around the phrase. */
const LONGEST = 400;

/** Endings after which a sentence goes on, though a capital letter follows. */
const ABBREVIATION =
  /(?:^|[\s(„“"'])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Sra|Mme|vs|etc|cf|approx|Inc|Ltd|bzw|ca|vgl|usw)\.$/u;

/** The same, where a number follows: "No. 5". */
const BEFORE_NUMBER = /(?:^|[\s(])(?:No|Nr|Fig|Abb|Vol|Art)\.\s*\d$/u;

/**
 * The whole sentence that holds the phrase (several when the phrase spans them), in one line.
 * Sentence rules are those of `lang`; an unknown tag falls back to the general rules.
 */
export function sentenceAround(given: PhraseInText, lang?: string): Sentence {
  const before = cleanText(given.before).trimStart();
  const phrase = cleanText(given.phrase);
  const text = (before + phrase + cleanText(given.after)).trimEnd();
  const from = before.length + (phrase.length - phrase.trimStart().length);
  const to = before.length + phrase.trimEnd().length;
  const { start, end } = spanOf(text, from, to, lang);
  return cut(text, start, end, from, to);
}

function spanOf(text: string, from: number, to: number, lang?: string) {
  const breaks = sentenceEnds(text, lang);
  const start = breaks.findLast((at) => at <= from) ?? 0;
  const end = breaks.find((at) => at >= to) ?? text.length;
  return { start, end };
}

function sentenceEnds(text: string, lang?: string): number[] {
  const ends = [...segmenter(lang).segment(text)].map((part) => part.index + part.segment.length);
  return ends.filter((at) => {
    const start = Math.max(0, at - 16);
    const isAbbreviation = ABBREVIATION.test(text.slice(start, at).trimEnd());
    return !isAbbreviation && !BEFORE_NUMBER.test(text.slice(start, at + 1));
  });
}

function segmenter(lang?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    // The page's `lang` is not a language tag.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function cut(text: string, start: number, end: number, from: number, to: number): Sentence {
  const lead = text.slice(start, end).length - text.slice(start, end).trimStart().length;
  const first = start + lead;
  const last = start + text.slice(start, end).trimEnd().length;
  if (last - first <= LONGEST) return { text: text.slice(first, last), at: from - first };
  const room = Math.max(0, Math.floor((LONGEST - (to - from)) / 2));
  const left = wordEdge(text, Math.max(first, from - room), first, from);
  const right = wordEdge(text, Math.min(last, to + room), to, last);
  const head = left > first ? '… ' : '';
  const tail = right < last ? ' …' : '';
  const kept = text.slice(left, right);
  const shift = kept.length - kept.trimStart().length;
  return { text: head + kept.trim() + tail, at: head.length + from - left - shift };
}

/** The nearest blank inside `low..high` towards the phrase, so that no word is cut in two. */
function wordEdge(text: string, at: number, low: number, high: number): number {
  if (at === low || at === high) return at;
  const towards = text.indexOf(' ', at);
  if (towards >= 0 && towards < high && high - at < at - low + LONGEST) return towards;
  const back = text.lastIndexOf(' ', at);
  return back > low ? back : at;
}
