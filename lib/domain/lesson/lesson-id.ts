import { parseId, type CardId, type DeckId, type LessonId, type NoteId } from '@/lib/domain/ids';
import { cardIdOf } from '@/lib/domain/ids';

/** The id of a lesson from a file, derived from its title: the same file makes the same row anywhere. */
export function lessonIdOf(title: string): LessonId {
  return parseId<LessonId>(`lesson-${hash(title.normalize('NFC').trim().toLowerCase())}`);
}

/** The note that a check question becomes. */
export function checkNoteId(lessonId: LessonId, checkId: string): NoteId {
  return parseId<NoteId>(`${lessonId}/${checkId}`);
}

/** The card of that note. */
export function checkCardId(lessonId: LessonId, checkId: string): CardId {
  return cardIdOf(checkNoteId(lessonId, checkId), 0);
}

/** The deck made for a lesson that names none. */
export function lessonDeckId(lessonId: LessonId): DeckId {
  return parseId<DeckId>(`deck-of-${lessonId}`);
}

/** 64 bits of FNV-1a over UTF-16 units, in base 36. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return value.toString(36);
}
