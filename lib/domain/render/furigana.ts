/** Readings above their words: ` 漢字[かんじ]` has one. */
export function furigana(text: string): string {
  return replaceReadings(
    text,
    (word, reading) => `<ruby><rb>${word}</rb><rt>${reading}</rt></ruby>`,
  );
}

/** The words alone. */
export function kanji(text: string): string {
  return replaceReadings(text, (word) => word);
}

/** The readings alone. */
export function kana(text: string): string {
  return replaceReadings(text, (_word, reading) => reading);
}

/**
 * A reading stands in brackets behind its word, which begins at the last space or tag; that space goes.
 * Sounds have brackets, too; they are no readings. Linear, unlike Anki's pattern ` ?([^ >]+?)\[(.+?)\]`.
 */
function replaceReadings(
  written: string,
  replace: (word: string, reading: string) => string,
): string {
  const text = written.replaceAll('&nbsp;', ' ');
  let replaced = '';
  let last = 0;
  let end = -1;
  for (let open = text.indexOf('['); open !== -1; open = text.indexOf('[', open + 1)) {
    if (end < open + 2) end = text.indexOf(']', open + 2);
    if (end === -1) break;
    const before = text.slice(last, open);
    const start = Math.max(before.lastIndexOf(' '), before.lastIndexOf('>')) + 1;
    const [word, reading] = [before.slice(start), text.slice(open + 1, end)];
    if (word === '' || reading.includes('\n')) continue;
    const isSound = reading.startsWith('sound:');
    const kept = before.slice(0, before[start - 1] === ' ' && !isSound ? start - 1 : start);
    replaced += kept + (isSound ? `${word}[${reading}]` : replace(word, reading));
    last = end + 1;
    open = end;
  }
  return replaced + text.slice(last);
}
