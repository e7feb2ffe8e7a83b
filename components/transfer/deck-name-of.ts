/** `ug_main.csv` → `ug main`. */
export function deckNameOf(fileName: string): string {
  const stem = fileName.replace(/\.[^.]{1,5}$/, '');
  return stem.replaceAll('_', ' ').trim() || fileName;
}
