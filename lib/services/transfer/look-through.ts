import type { Deck } from '@/lib/domain/deck/deck';
import { deckPath } from '@/lib/domain/deck/deck-path';
import type { DeckId } from '@/lib/domain/ids';
import type { LearnedGroup } from '@/lib/domain/review/catch-up';
import type { DayRule } from '@/lib/domain/time/learner-day';
import { cardDemand } from '@/lib/interchange/anki/learned-place';
import type { NeutralNote } from '@/lib/interchange/model';
import type { ImportReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { parseDeckPath, planDecks, type DeckPlan } from './deck-plan';
import type { FileWriter } from './file-reader';
import { loadKnownNotes } from './known-notes';
import type { WritingApp } from './write-notes';

/** What is to be looked through, as plain data. */
export interface FileToLookThrough {
  readonly total: number;
  readonly deck: string;
  readonly rolloverHour: DayRule['rolloverHour'];
}

/** Cards of a file, by what they ask for. */
export interface CardsToLearn {
  readonly all: number;
  readonly fresh: number;
  readonly learned: readonly LearnedGroup[];
}

/** Notes of a file that lie in one deck already. */
export interface KnownIn {
  /** `A::B`; empty where the deck is gone. */
  readonly path: string;
  readonly notes: number;
}

/** What a file brings to this library. */
export interface FileLook {
  /** Notes that are in the library already. */
  readonly known: number;
  /** Where those lie, the most first. */
  readonly knownIn: readonly KnownIn[];
  /** The cards of the others. */
  readonly unknownCards: CardsToLearn;
  /** The cards of those: they come where both are kept. */
  readonly knownCards: CardsToLearn;
}

export interface LookThroughInput extends Omit<FileToLookThrough, 'rolloverHour'> {
  readonly reader: Pick<ImportReader, 'notes'> & FileWriter;
  readonly signal?: AbortSignal;
}

const CHUNK = 1000;

/** Looks through the notes of the file that was read: which are here already, and what the rest asks for. */
export async function lookThrough(
  app: App,
  { reader, total, deck, signal }: LookThroughInput,
): Promise<FileLook> {
  const { rolloverHour } = await app.settings.load();
  const file = { total, deck, rolloverHour };
  return reader.look?.(file, signal) ?? lookThroughHere(app, reader, file, { signal });
}

/** The same in the context where the file is; `loadKnown` may have begun already. */
export async function lookThroughHere(
  app: Pick<WritingApp, 'db' | 'now' | 'zone'>,
  reader: Pick<ImportReader, 'notes'>,
  { total, deck, rolloverHour }: FileToLookThrough,
  { signal, loadKnown = loadKnownNotes }: LookingWatch,
): Promise<FileLook> {
  const db = await app.db();
  const decks = await planDecks(db);
  const deckKey = decks.idOf(parseDeckPath(deck));
  const isEmpty = (await db.count('notes')) === 0;
  const library = isEmpty ? undefined : await loadKnown(db, decks.sampleIds);
  const day = { now: app.now(), rule: { zone: app.zone, rolloverHour } };
  const [unknownCards, knownCards] = [cardCounter(day), cardCounter(day)];
  let known = 0;
  const places = new Map<DeckId, number>();
  for (let from = 0; from < total && !signal?.aborted; from += CHUNK) {
    for (const note of await reader.notes({ from, count: CHUNK, deckKey })) {
      const match = library?.find(note);
      const isKnown = match?.isDeleted === false;
      if (isKnown) {
        known += 1;
        places.set(match.deckId, (places.get(match.deckId) ?? 0) + 1);
      }
      (isKnown ? knownCards : unknownCards).add(note);
    }
    // Where the file is in a worker, whoever stops this has to be heard.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return {
    known,
    knownIn: [...places]
      .map(([deckId, notes]) => ({ path: pathOf(decks.live.get(deckId), decks), notes }))
      .toSorted((a, b) => b.notes - a.notes || (a.path < b.path ? -1 : 1)),
    unknownCards: unknownCards.counted(),
    knownCards: knownCards.counted(),
  };
}

function pathOf(deck: Deck | undefined, { live }: Pick<DeckPlan, 'live'>): string {
  return deck === undefined ? '' : deckPath(deck, live);
}

interface LookingWatch {
  readonly signal?: AbortSignal | undefined;
  readonly loadKnown?: typeof loadKnownNotes;
}

function cardCounter(day: Parameters<typeof cardDemand>[1]) {
  const groups = new Map<string, LearnedGroup>();
  let [all, fresh] = [0, 0];
  return {
    add({ cards }: NeutralNote): void {
      for (const card of cards) {
        const demand = cardDemand(card, day);
        all += 1;
        if (demand === 'new') fresh += 1;
        if (typeof demand === 'string') continue;
        const key = `${demand.dueInDays} ${demand.intervalDays}`;
        groups.set(key, { ...demand, cards: (groups.get(key)?.cards ?? 0) + 1 });
      }
    },
    counted: (): CardsToLearn => ({ all, fresh, learned: [...groups.values()] }),
  };
}
