/** One line of a lesson file. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** Inside a fenced code block, its two fences included: nothing here is a mark of the format. */
  readonly inFence: boolean;
}

/** Cuts a file into lines: one kind of line end, no byte-order mark, no NUL. */
export function readLines(markdown: string): readonly Line[] {
  let fence = '';
  return markdown
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => {
      const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text);
      const wasInFence = fence !== '';
      if (mark && !wasInFence) fence = mark[1] ?? '';
      else if (mark && closes(mark[1] ?? '', mark[2] ?? '', fence)) fence = '';
      return { number: index + 1, text, inFence: wasInFence || fence !== '' };
    });
}

function closes(mark: string, rest: string, fence: string): boolean {
  return mark.startsWith(fence) && rest.trim() === '';
}

/** True where a code block of `lines` is never closed. */
export function endsInFence(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  if (!last?.inFence) return false;
  const reread = readLines([...lines.map((line) => line.text), 'x'].join('\n'));
  return reread.at(-1)?.inFence === true;
}

/** The text of `lines` without the blank lines around it; a first indent stays. */
export function textOf(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text)
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

/** Whether there is nothing to read in the line. */
export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** `---` alone on its line ends a step. */
export function isSeparator(line: Line): boolean {
  return !line.inFence && /^ {0,3}-{3,}\s*$/.test(line.text);
}

/** `# …` or `## …` begins a step. */
export function isStepHeading(line: Line): boolean {
  return !line.inFence && /^#{1,2}\s+\S/.test(line.text);
}
