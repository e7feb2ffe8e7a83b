import { parseId, type DeckId, type DeviceId } from '@/lib/domain/ids';
import type { Deck } from '@/lib/domain/deck/deck';
import type { NoteType } from '@/lib/domain/note/note-type';
import {
  BASIC_NOTE_TYPE,
  CLOZE_NOTE_TYPE,
  REVERSED_NOTE_TYPE,
} from '@/lib/domain/note/own-note-types';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import type { EpochMs } from '@/lib/domain/time/instant';
import { t } from '@/lib/i18n/t';

/** The deck for cards that name none; the same row on every machine. */
export const DEFAULT_DECK_ID = parseId<DeckId>('morsel-my-cards');

type Made = { readonly stamp: EpochMs; readonly deviceId: DeviceId };

/** "My cards", made at its first use. */
export function defaultDeck(made: Made): Deck {
  return { id: DEFAULT_DECK_ID, name: t('libraryMyCards'), options: {}, ...made };
}

/** The note type for two texts: cloze where the first has a blank, else one way or both ways. */
export function ownNoteType(front: string, isReversed: boolean, made: Made): NoteType {
  if (clozeNumbers(front).length > 0) return { ...CLOZE_NOTE_TYPE, ...made };
  return { ...(isReversed ? REVERSED_NOTE_TYPE : BASIC_NOTE_TYPE), ...made };
}
