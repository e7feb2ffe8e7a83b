/** Tags as a person writes them: separated by spaces or commas, each once. */
export function readTags(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}
