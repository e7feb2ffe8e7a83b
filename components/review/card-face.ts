import type { ReviewCard } from '@/lib/app/review-types';
import { textSizeOf } from '@/lib/domain/render/text-size';
import type { CardFace } from './ReviewCard';

/** How a loaded card looks. */
export function faceOf(card: ReviewCard): CardFace {
  const href = card.source?.url;
  return {
    deckName: card.deckName,
    dot: card.dot,
    front: card.front,
    back: card.back,
    frontSize: textSizeOf(card.front),
    backSize: textSizeOf(card.back),
    ...(card.source?.lang !== undefined && { lang: card.source.lang }),
    ...(href !== undefined && { source: { href, title: card.source?.title ?? href } }),
  };
}
