import type { FoundProblems, SampleCard } from '@/lib/interchange/model';

/** What a package holds, as far as a person wants to see it before importing. */
export interface PackagePreview {
  readonly kind: 'package';
  readonly counts: PackageCounts;
  /** How many cards each deck gets, by its path. */
  readonly decks: readonly { readonly path: string; readonly cards: number }[];
  /** Their lines are places of their notes: nothing in a database has a line. */
  readonly sample: readonly SampleCard[];
  /** Names of the first media that are not in the file. */
  readonly missing: readonly string[];
  readonly problems: FoundProblems;
}

export interface PackageCounts {
  readonly notes: number;
  readonly cards: number;
  /** Cards that were asked before. */
  readonly learned: number;
  readonly reviews: number;
  readonly media: number;
  readonly missingMedia: number;
  /** Pictures that are named by an address of the net. */
  readonly netPictures: number;
}
