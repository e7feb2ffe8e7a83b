const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
};

/** What a piece of HTML without tags says; nothing where it holds an entity that has no sign here. */
export function plainText(piece: string): string | undefined {
  const text = piece.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? '');
  const isOther = /&[a-z#]\w*;/i.test(piece.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, ''));
  return isOther ? undefined : text;
}
