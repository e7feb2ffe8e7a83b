/** What a card's template can show beside the fields of its note. */
export interface SpecialFields {
  readonly tags: readonly string[];
  readonly noteTypeName: string;
  /** Path from the top, `Languages::Spanish`. */
  readonly deckPath: string;
  readonly templateName: string;
  /** 1–7 as in Anki. */
  readonly flag?: number | undefined;
  /** Number of the card's cloze, whose section is shown. */
  readonly clozeNumber: number;
}

/** The special fields by the names that templates give them. A note's own field of that name wins. */
export function specialFields(card: SpecialFields): readonly (readonly [string, string])[] {
  return [
    ['Tags', card.tags.join(' ')],
    ['Type', card.noteTypeName],
    ['Deck', card.deckPath],
    ['Subdeck', card.deckPath.split('::').at(-1) ?? ''],
    ['Card', card.templateName],
    ['CardFlag', card.flag ? `flag${card.flag}` : ''],
    [`c${card.clozeNumber}`, '1'],
    ['FrontSide', ''],
  ];
}
