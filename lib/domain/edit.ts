/** What a form said when it was opened, and what it says at Save. A field left out is an empty one. */
export interface Edit<Fields extends object> {
  readonly from: Fields;
  readonly to: Fields;
}

/**
 * The row with what a person changed in their form. A field that they left alone stays as the row
 * has it by now, whoever changed it since the form was opened; one that they changed is theirs.
 */
export function withEdit<Row extends Fields, Fields extends object>(
  row: Row,
  { from, to }: Edit<Fields>,
): Row {
  const next = new Map<string, unknown>(Object.entries(row));
  const before = new Map<string, unknown>(Object.entries(from));
  const after = new Map<string, unknown>(Object.entries(to));
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const value = after.get(name);
    if (isSame(before.get(name), value)) continue;
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return Object.fromEntries(next) as Row;
}

/** Words that have no order, such as tags: what the form added is added, what it took out goes. */
export function withWordsEdit(
  words: readonly string[],
  { from, to }: Edit<readonly string[]>,
): readonly string[] {
  const kept = words.filter((word) => to.includes(word) || !from.includes(word));
  return [...new Set([...kept, ...to.filter((word) => !from.includes(word))])];
}

/** Whether two values of a row say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
