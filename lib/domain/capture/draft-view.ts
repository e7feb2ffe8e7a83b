import type { DeckId, DraftId, NoteId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Draft } from './draft';
import { findPhrase, type MarkedPhrase } from './mark-phrase';
import { sourceLink } from './source-link';

/** A draft as a surface shows it. */
export interface DraftView {
  readonly draftId: DraftId;
  readonly phrase: string;
  /** The phrase in its sentence; absent where the page gave none. */
  readonly sentence?: MarkedPhrase;
  readonly lang?: string;
  readonly title?: string;
  /** Host of the page, for a short line. */
  readonly host?: string;
  /** Link to the very place. */
  readonly link?: string;
  readonly savedAt: EpochMs;
  readonly meaning: string;
  readonly deckId?: DeckId;
  readonly isPhraseOnly: boolean;
  readonly duplicateOf?: NoteId;
}

/** What a surface needs of a draft, and no more. */
export function draftView(draft: Draft): DraftView {
  const { id, phrase, source, savedAt, meaning = '', deckId, duplicateOf, isPhraseOnly } = draft;
  const sentence = findPhrase(source.quote ?? '', phrase, source.prefix);
  const link = sourceLink({ ...source, phrase });
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(source.url ?? '')?.[1];
  return {
    draftId: id,
    phrase,
    savedAt,
    meaning,
    isPhraseOnly: isPhraseOnly === true,
    ...(sentence && { sentence }),
    ...(link && { link }),
    ...(host && { host }),
    ...(source.title && { title: source.title }),
    ...(source.lang && { lang: source.lang }),
    ...(deckId && { deckId }),
    ...(duplicateOf && { duplicateOf }),
  };
}
