import type { DeckOptions } from '@/lib/domain/deck/deck';
import { deckDot } from '@/lib/domain/deck/deck-dot';
import type { DeckId } from '@/lib/domain/ids';
import { deckTree } from '@/lib/domain/library/deck-tree';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { readIn, type ReadTx } from '@/lib/storage/transact';

export interface DeckLine {
  readonly deckId: DeckId;
  readonly name: string;
  /** Deck colour, 1–8. */
  readonly dot: number;
  readonly parentId?: DeckId;
  readonly depth: number;
  readonly isSample: boolean;
  readonly options: DeckOptions;
  /** Hosts on which its cards are offered. */
  readonly sites: readonly string[];
  /** Answers given today. */
  readonly doneToday: number;
  /** Cards ready today, as many as fit into a day's minutes: never a backlog. */
  readonly readyToday: number;
}

/** Cards that fit into one minute; used to cap what a day shows. */
const CARDS_A_MINUTE = 8;

/** The deck tree with what today holds. */
export async function loadDecks(app: App): Promise<readonly DeckLine[]> {
  const settings = await app.settings.load();
  const rule = dayRule(app, settings);
  const today = learnerDay(app.now(), rule);
  const dueBefore = learnerDayStart(today + 1, rule);
  const capacity = settings.minutesPerDay * CARDS_A_MINUTE;
  return readIn(await app.db(), ['decks', 'cards', 'days'], async (tx) => {
    const [decks, totals] = await Promise.all([
      tx.objectStore('decks').getAll(),
      tx.objectStore('days').getAll(IDBKeyRange.bound([today], [today, []])),
    ]);
    const done = new Map(totals.map((one) => [one.deckId, one]));
    return Promise.all(
      deckTree(decks).map(async ({ deck, depth }) => {
        const own = done.get(deck.id);
        const newLeft = (deck.options.newPerDay ?? settings.newPerDay) - (own?.newCards ?? 0);
        return {
          deckId: deck.id,
          name: deck.name,
          dot: deckDot(deck),
          ...(deck.parentId !== undefined && { parentId: deck.parentId }),
          depth,
          isSample: deck.isSample === true,
          options: deck.options,
          sites: deck.sites ?? [],
          doneToday: Object.values(own?.ratings ?? {}).reduce((sum, count) => sum + count, 0),
          readyToday: await countReady(tx, deck.id, dueBefore, Math.max(0, newLeft), capacity),
        };
      }),
    );
  });
}

async function countReady(
  tx: ReadTx<'decks' | 'cards' | 'days'>,
  deckId: DeckId,
  dueBefore: number,
  newLeft: number,
  capacity: number,
): Promise<number> {
  const cards = tx.objectStore('cards');
  const due = IDBKeyRange.bound([deckId, 0], [deckId, dueBefore], false, true);
  const fresh = IDBKeyRange.bound([deckId], [deckId, []]);
  const [dueKeys, newKeys] = await Promise.all([
    capacity === 0 ? [] : cards.index('byDeckDue').getAllKeys(due, capacity),
    newLeft === 0 ? [] : cards.index('byDeckNew').getAllKeys(fresh, newLeft),
  ]);
  return Math.min(capacity, dueKeys.length + newKeys.length);
}
