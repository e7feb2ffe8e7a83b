import { parseAnkiHeaders } from '@/lib/interchange/text/anki-headers';
import { detectSeparator } from '@/lib/interchange/text/detect-separator';
import { hasHighlight } from './cloze-marks';
import { readTagLine } from './deck-tags';
import { readFrontMatter } from './front-matter';
import { answerOf, isHeading, isSideBreak, questionOf, splitInline } from './line-marks';

const SAMPLE_CHARACTERS = 64 * 1024;

/**
 * Whether a text holds Markdown cards rather than rows. Lines of `front :: back` alone are rows: what
 * tells Markdown is a sign that no table has.
 */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (parseAnkiHeaders(sample).isAnki) return false;
  const lines = sample.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  if (lines.filter((line) => line.includes('\t')).length * 2 > lines.length) return false;
  if (hasSign(lines)) return true;
  if (CELL_SIGNS.has(detectSeparator(sample) ?? '')) return false;
  return hasBothWays(lines) || (hasStructure(lines) && hasCard(lines));
}

const CELL_SIGNS: ReadonlySet<string> = new Set(['\t', ',', ';', '|']);

/** One of these is enough. */
function hasSign(lines: readonly string[]): boolean {
  if (readFrontMatter(lines).deck !== undefined) return true;
  const lastAnswer = lines.findLastIndex((line) => answerOf(line) !== undefined);
  return lines.some((line, at) => {
    if (line.includes('<!--SR:')) return true;
    if (readTagLine(line)?.deck !== undefined || /#flashcards\b/.test(line)) return true;
    if (isSideBreak(line)) return isFilled(lines[at - 1]) && isFilled(lines[at + 1]);
    return at < lastAnswer && questionOf(line) !== undefined;
  });
}

function hasBothWays(lines: readonly string[]): boolean {
  return lines.some((line) => splitInline(line)?.isReversed === true);
}

/** Headings, lists or code: somebody wrote a text, and cards in it. */
function hasStructure(lines: readonly string[]): boolean {
  return lines.some((line) => isHeading(line) || /^(?:[-*+]\s|```|---\s*$)/.test(line));
}

function hasCard(lines: readonly string[]): boolean {
  return lines.some((line) => splitInline(line) !== undefined || hasHighlight(line));
}

function isFilled(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '';
}
