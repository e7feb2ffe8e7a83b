import type { Card } from '@/lib/domain/card/card';
import type { DeckId, NoteId } from '@/lib/domain/ids';
import type { NoteType } from '@/lib/domain/note/note-type';
import { answeredCard, type AnsweredCard } from '@/lib/domain/prompt/choose-answers';
import { plainAnswer } from '@/lib/domain/prompt/plain-answer';
import { renderSides } from '@/lib/services/review/render-sides';
import type { Reads } from '@/lib/storage/transact';

/** Cards of one deck and one form, with their answers. */
export type AnswersBeside = (asked: Card, noteType: NoteType) => Promise<readonly AnsweredCard[]>;

/** Learned and new cards that are looked at, each: a deck may hold any number. */
const MOST = 300;

/**
 * The cards whose answers can stand beside that of another: of its deck, note type and template, of
 * other notes. Each deck, and each template in it, is read once.
 */
export function answersBeside(tx: Reads<'cards' | 'notes'>): AnswersBeside {
  const rows = new Map<DeckId, Promise<readonly Card[]>>();
  const found = new Map<string, Promise<readonly OtherCard[]>>();
  return async (asked, noteType) => {
    const { deckId, ordinal, noteId } = asked;
    const cards = rows.get(deckId) ?? readCards(tx, deckId);
    rows.set(deckId, cards);
    // Every blank of a text is of one kind.
    const isOfForm = (card: Card) => noteType.kind === 'cloze' || card.ordinal === ordinal;
    const key = `${deckId} ${noteType.id} ${noteType.kind === 'cloze' ? '' : ordinal}`;
    const others = found.get(key) ?? readAnswers(tx, (await cards).filter(isOfForm), noteType);
    found.set(key, others);
    return (await others).filter((other) => other.noteId !== noteId);
  };
}

interface OtherCard extends AnsweredCard {
  readonly noteId: NoteId;
}

async function readCards(tx: Reads<'cards'>, deckId: DeckId): Promise<readonly Card[]> {
  const ofDeck = IDBKeyRange.bound([deckId, -Infinity], [deckId, Infinity]);
  const store = tx.objectStore('cards');
  const both = await Promise.all([
    store.index('byDeckDue').getAll(ofDeck, MOST),
    store.index('byDeckNew').getAll(ofDeck, MOST),
  ]);
  return both.flat();
}

async function readAnswers(
  tx: Reads<'notes'>,
  cards: readonly Card[],
  noteType: NoteType,
): Promise<readonly OtherCard[]> {
  const notes = await Promise.all(cards.map(({ noteId }) => tx.objectStore('notes').get(noteId)));
  return cards.flatMap(({ ordinal }, at) => {
    const note = notes[at];
    if (note?.noteTypeId !== noteType.id) return [];
    const sides = renderSides({ note, noteType, ordinal, deckPath: '' });
    const answer = plainAnswer({ note, noteType, ordinal }, sides);
    if (answer === undefined) return [];
    return { ...answeredCard(sides.front, answer, note), noteId: note.id };
  });
}
