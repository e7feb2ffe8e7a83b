/** A prompt cut into the headings it begins with and the question below them; each may be empty. */
export function splitPrompt(prompt: string): {
  readonly heading: string;
  readonly question: string;
} {
  const heading = /^(?:#{1,6}(?:[^\S\n].*)?(?:\n(?:[^\S\n]*\n)*|$))+/.exec(prompt)?.[0] ?? '';
  return { heading: heading.trimEnd(), question: prompt.slice(heading.length) };
}

/** The same prompt with one blank line below its headings. */
export function tidyPrompt(prompt: string): string {
  const { heading, question } = splitPrompt(prompt);
  return [heading, question].filter((part) => part !== '').join('\n\n');
}
