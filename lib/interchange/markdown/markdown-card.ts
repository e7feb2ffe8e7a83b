import type { TagMarks } from './deck-tags';
import type { TextRow } from './file-rows';

/** A card as it stands in a Markdown file; both sides are Markdown still. */
export interface MarkdownCard extends TagMarks {
  /** From 1. */
  readonly line: number;
  readonly kind: 'basic' | 'reversed' | 'cloze';
  readonly front: string;
  readonly back: string;
  /** What stands in `<!--SR:…-->`. */
  readonly schedule?: string;
  /** The page it comes from, as our own export writes it below a card. */
  readonly sourceUrl?: string;
}

/** A card before tags are read from its sides. */
export type BareCard = Omit<MarkdownCard, 'tags' | 'deck'>;

export interface ReadRows {
  readonly cards: readonly BareCard[];
  /** What belongs to none of them. */
  readonly rest: readonly TextRow[];
  /** The first row that was not read. */
  readonly end: number;
}
