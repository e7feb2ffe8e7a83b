import { sourceLink } from '@/lib/domain/capture/source-link';
import type { Source } from '@/lib/domain/note/note';
import type { Choices } from '@/lib/domain/prompt/choices';
import { textSizeOf } from '@/lib/domain/render/text-size';
import { t } from '@/lib/i18n/t';
import type { CardFace } from './ReviewCard';

/** What of a loaded card decides how it looks. */
export interface ShownCard {
  readonly deckName: string;
  readonly dot: number;
  readonly front: string;
  readonly back: string;
  readonly frontLang?: string;
  readonly backLang?: string;
  readonly source?: Source;
  readonly choices?: Choices;
  /** The sheet of its note type, as stored; empty where the author left the look to Morsel. */
  readonly css: string;
  readonly ordinal: number;
}

/** How a loaded card looks. */
export function faceOf(card: ShownCard): CardFace {
  const href = card.source && sourceLink(card.source);
  return {
    deckName: card.deckName,
    dot: card.dot,
    front: card.front,
    back: card.back,
    frontSize: textSizeOf(card.front),
    backSize: textSizeOf(card.back),
    ...(card.frontLang !== undefined && { frontLang: card.frontLang }),
    ...(card.backLang !== undefined && { backLang: card.backLang }),
    ...(card.css.trim() !== '' && { author: { css: card.css, ordinal: card.ordinal } }),
    ...(card.choices && { choices: card.choices }),
    ...(href !== undefined && { source: { href, title: sourceTitle(card.source ?? {}, href) } }),
  };
}

/** What stands on the way to the source: pages change, and nothing tells so until Morsel is asked. */
function sourceTitle({ title = '', quote }: Source, href: string): string {
  const sentence = quote === undefined ? '' : t('newtabSourceHint', quote);
  return `${title || href}\n${sentence}`.trim();
}
