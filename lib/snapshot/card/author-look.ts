declare const reduced: unique symbol;

/** A sheet that went through `reduceCss`: safe to apply. */
export type ReducedCss = string & { readonly [reduced]: true };

/** How the author of a card wants it to look; Morsel's own look where there is none. */
export interface AuthorLook {
  /** The card's template or blank counted from 0: `.card1` is the first. */
  readonly ordinal: number;
  readonly sheet: ReducedCss;
}
