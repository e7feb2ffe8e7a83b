/** The two sides of a card as text. */
interface Sides {
  readonly front: string;
  readonly back: string;
}

export interface SplitTrouble {
  readonly part: 'first' | 'second';
  readonly side: keyof Sides;
  /** Nothing is written there, or it asks what the other part asks. */
  readonly kind: 'empty' | 'same';
}

/** Why one card does not become these two yet; nothing where each asks something of its own. */
export function splitTrouble(
  parts: Readonly<Record<SplitTrouble['part'], Sides>>,
): SplitTrouble | undefined {
  const empty = (['first', 'second'] as const).flatMap((part) =>
    (['front', 'back'] as const)
      .filter((side) => parts[part][side].trim() === '')
      .map((side): SplitTrouble => ({ part, side, kind: 'empty' })),
  );
  const isSame = said(parts.first.front) === said(parts.second.front);
  const same: SplitTrouble = { part: 'second', side: 'front', kind: 'same' };
  return empty[0] ?? (isSame ? same : undefined);
}

function said(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
}
