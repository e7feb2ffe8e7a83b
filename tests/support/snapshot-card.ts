import { parseId, type CardId } from '@/lib/domain/ids';
import type { SnapshotCard } from '@/lib/snapshot/snapshot';

/** A card that lies ready for a tab. */
export function aSnapshotCard(): SnapshotCard {
  return {
    kind: 'card',
    cardId: parseId<CardId>('note-0/0'),
    deckName: 'Spanish',
    dot: 1,
    front: 'hola',
    back: 'hello',
    frontSize: 'word',
    backSize: 'word',
    notBefore: 0,
    notAfter: 1,
  };
}

/** A snapshot in which nothing lies ready; its words are short. */
export const EMPTY_SNAPSHOT = {
  theme: 'auto',
  buttons: 'two',
  share: 0,
  locale: 'en',
  language: 'en',
  labels: {
    title: 't',
    showAnswer: 's',
    choose: 'Choose an answer',
    minutes: 'm',
    help: 'h',
    skip: 'k',
  },
  styles: [],
  madeAt: 1,
  items: [],
} as const;
