import { refuse, type Refusal } from '@/lib/interchange/problem';

/** JSON as it stands, or the line at which it stops being JSON. */
export function parseJson(
  text: string,
): { readonly kind: 'json'; readonly value: unknown } | Refusal {
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'json', value };
  } catch (error) {
    return refuse('badJson', { line: lineOfError(error, text) });
  }
}

/** Both engines name the place: "at line 3 column 7", "at position 41"; else it is the end. */
function lineOfError(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
