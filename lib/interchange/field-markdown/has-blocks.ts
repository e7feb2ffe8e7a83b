const ITEM = /^ {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]+\S/;
const FENCE = /^ {0,3}(?:`{3,}[^`]*$|~{3,})/;
const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/;
const INLINE = /(?<!!)\[[^\][\n]+\]\((?:https?:|mailto:)[^()\s]+\)|~~[^~\n]+~~/;

/**
 * Whether a text says something that only Markdown can: a fence, a list of two or more lines, a table,
 * a link, something struck out. One line that begins like a list is none: "1. FC Köln" is a name.
 */
export function hasBlocks(text: string): boolean {
  const lines = text.split(/\r\n?|\n/);
  if (lines.some((line) => FENCE.test(line))) return true;
  if (lines.filter((line) => ITEM.test(line)).length > 1) return true;
  return INLINE.test(text) || lines.some((line, at) => at > 0 && DELIMITER_ROW.test(line));
}
