import type { Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import { deckDot } from '@/lib/domain/deck/deck-dot';
import { deckPath } from '@/lib/domain/deck/deck-path';
import { withSpeech } from '@/lib/domain/render/live-parts';
import type { CardId, DeckId, EntryId } from '@/lib/domain/ids';
import type { Note, Source } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { Choices } from '@/lib/domain/prompt/choices';
import type { PromptWish } from '@/lib/domain/prompt/prompt-form';
import type { Interval } from '@/lib/domain/review/next-schedule';
import { nearestOption } from '@/lib/domain/review/options';
import type { Rating } from '@/lib/domain/review/rating';
import type { Phase } from '@/lib/domain/review/schedule';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { readIn, type Reads } from '@/lib/storage/transact';
import { readDecks } from './read-decks';
import { renderSides } from './render-sides';

/** A card ready to be shown. */
export interface ReviewCard {
  readonly cardId: CardId;
  /** Give it back with the answer. */
  readonly head?: EntryId;
  /** Changes with every edit of the card. */
  readonly stamp: EpochMs;
  readonly deckId: DeckId;
  readonly deckName: string;
  /** Deck colour, 1–8. */
  readonly dot: number;
  /** HTML as its author wrote it: sanitise before it becomes DOM. */
  readonly front: string;
  readonly back: string;
  /** BCP 47, where the page that it was saved on or its deck's reading aloud says the language. */
  readonly frontLang?: string;
  readonly backLang?: string;
  /** The sheet of its note type, as stored. */
  readonly css: string;
  readonly ordinal: number;
  readonly source?: Source;
  /** The forms that its deck wants, where not as it is written; `inForms` puts it into one. */
  readonly promptWish?: PromptWish;
  /** What is chosen from, where it is asked so. */
  readonly choices?: Choices;
  readonly phase: Phase;
  /** Since when it is not asked, until somebody says so. */
  readonly suspendedAt?: EpochMs | undefined;
  /** What each button would do now; absent where nobody wants to see it. */
  readonly intervals?: Readonly<Record<Rating, Interval>>;
}

const STORES = ['cards', 'notes', 'noteTypes', 'decks'] as const;
export type CardTx = Reads<(typeof STORES)[number]>;

/** The cards of these ids that still exist, rendered, in the order asked for. */
export async function loadReviewCards(
  app: App,
  { cardIds }: { readonly cardIds: readonly CardId[] },
): Promise<readonly ReviewCard[]> {
  if (cardIds.length === 0) return [];
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  const cards = await readIn(db, STORES, (tx) => readReviewCards(tx, cardIds));
  if (!settings.showIntervals) return cards;
  // The arithmetic of the scheduler is a part of its own: few want the intervals on the buttons.
  const { loadIntervals } = await import('./load-intervals');
  const intervals = await loadIntervals(app, cardIds);
  return cards.map((card) => {
    const own = intervals.get(card.cardId);
    return own ? { ...card, intervals: own } : card;
  });
}

/** The same inside a transaction that is open already. */
export async function readReviewCards(
  tx: CardTx,
  cardIds: readonly CardId[],
): Promise<readonly ReviewCard[]> {
  const [found, decks] = await Promise.all([
    Promise.all(cardIds.map((id) => tx.objectStore('cards').get(id))),
    readDecks(tx),
  ]);
  const cards = found
    .filter((card) => card !== undefined)
    .filter((card) => card.deletedAt === undefined);
  const notes = await readAll<Note>(
    tx.objectStore('notes'),
    cards.map((card) => card.noteId),
  );
  const types = await readAll<NoteType>(
    tx.objectStore('noteTypes'),
    [...notes.values()].map((note) => note.noteTypeId),
  );
  return cards.flatMap((card) => {
    const note = notes.get(card.noteId);
    const noteType = note && types.get(note.noteTypeId);
    const deck = decks.get(card.deckId);
    if (!note || !noteType || !deck) return [];
    const readAloud = nearestOption(deck, decks, 'readAloud');
    const frontLang = note.source?.lang ?? readAloud?.front;
    const backLang = readAloud?.back;
    const promptWish = nearestOption(deck, decks, 'promptForms');
    const { front, back } = renderSides({
      note,
      noteType,
      ordinal: card.ordinal,
      deckPath: deckPath(deck, decks),
      flag: card.flag,
    });
    return [
      {
        ...toReviewCard(card, note, deck),
        front: withSpeech(front, readAloud?.front),
        back: withSpeech(back, readAloud?.back),
        css: noteType.css,
        ...(frontLang && { frontLang }),
        ...(backLang && { backLang }),
        ...(promptWish && promptWish !== 'written' && { promptWish }),
      },
    ];
  });
}

function toReviewCard(
  card: Card,
  note: Note,
  deck: Deck,
): Omit<ReviewCard, 'front' | 'back' | 'css' | 'intervals' | 'promptWish' | 'choices'> {
  return {
    cardId: card.id,
    stamp: card.stamp,
    deckId: deck.id,
    deckName: deck.name,
    dot: deckDot(deck),
    ordinal: card.ordinal,
    phase: card.schedule.phase,
    suspendedAt: card.suspendedAt,
    ...(card.head !== undefined && { head: card.head }),
    ...(note.source && { source: note.source }),
  };
}

/** Reads each row once, however many ask for it. */
async function readAll<Row extends { readonly id: string }>(
  store: { get(id: string): Promise<Row | undefined> },
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = await Promise.all([...new Set(ids)].map((id) => store.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}
