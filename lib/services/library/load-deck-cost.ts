import type { Card } from '@/lib/domain/card/card';
import type { DeckId } from '@/lib/domain/ids';
import { paceOf } from '@/lib/domain/queue/pace';
import { answersOf, type DayTotals } from '@/lib/domain/review/day-totals';
import { resolveDeckOptions } from '@/lib/domain/review/options';
import type { CostCard, CostSample } from '@/lib/domain/review/retention-cost';
import { elapsedDaysOf, memoryOf } from '@/lib/domain/review/scheduler';
import { dueDayOf } from '@/lib/domain/review/schedule';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { readDecks, withSubdecks } from '@/lib/services/review/read-decks';
import { readIn } from '@/lib/storage/transact';

/** What an estimate of a deck's minutes rests on. */
export interface DeckCost extends CostSample {
  /** Whose answers tell how long one takes: this deck's, all, or nobody's yet. */
  readonly paceFrom: 'deck' | 'all' | 'guess';
}

/** Learned cards looked at; more would not move the estimate. */
const SAMPLE = 400;
const PACE_DAYS = 60;
/** Answers below which a pace says little. */
const FEWEST_ANSWERS = 20;

/** A sample of the cards of a deck and of all below it, and how long the person takes for one. */
export async function loadDeckCost(
  app: App,
  { deckId }: { readonly deckId: DeckId },
): Promise<DeckCost> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  const today = learnerDay(app.now(), dayRule(app, settings));
  return readIn(db, ['decks', 'cards', 'days'], async (tx) => {
    const decks = await readDecks(tx);
    const deckIds = withSubdecks([deckId], decks);
    const cards = tx.objectStore('cards');
    const [keys, fresh, totals] = await Promise.all([
      Promise.all(
        deckIds.map((id) => cards.index('byDeckDue').getAllKeys(IDBKeyRange.bound([id], [id, []]))),
      ),
      Promise.all(
        deckIds.map((id) => cards.index('byDeckNew').count(IDBKeyRange.bound([id], [id, []]))),
      ),
      tx.objectStore('days').getAll(IDBKeyRange.lowerBound([today - PACE_DAYS])),
    ]);
    const all = keys.flat();
    const step = Math.max(1, all.length / SAMPLE);
    const picked = Array.from(
      { length: Math.min(SAMPLE, all.length) },
      (_none, at) => all[Math.floor(at * step)],
    );
    const rows = await Promise.all(picked.flatMap((key) => (key ? cards.get(key) : [])));
    const learned = rows.filter((card) => card !== undefined);
    const optionsOf = (card: Card) =>
      resolveDeckOptions(decks.get(card.deckId), decks, settings).weights;
    return {
      cards: learned.flatMap((card) => costCard(card, today, optionsOf(card))),
      learnedCount: all.length,
      newCount: fresh.reduce((sum, count) => sum + count, 0),
      ...paceFor(
        totals.filter((row) => deckIds.includes(row.deckId)),
        totals,
      ),
    };
  });
}

function costCard(card: Card, today: number, weights: readonly number[]): CostCard[] {
  const memory = memoryOf(card.schedule, weights);
  if (memory === undefined) return [];
  return [
    {
      ...memory,
      elapsedDays: elapsedDaysOf(card.schedule, today),
      dueInDays: Math.max(0, (dueDayOf(card.schedule) ?? today) - today),
    },
  ];
}

function paceFor(
  own: readonly DayTotals[],
  all: readonly DayTotals[],
): Pick<DeckCost, 'answerMs' | 'paceFrom'> {
  const count = (rows: readonly DayTotals[]) => rows.reduce((sum, row) => sum + answersOf(row), 0);
  const took = (rows: readonly DayTotals[]) => rows.reduce((sum, row) => sum + row.tookMs, 0);
  if (count(own) >= FEWEST_ANSWERS) {
    return { paceFrom: 'deck', answerMs: paceOf(count(own), took(own)) };
  }
  const paceFrom = count(all) >= FEWEST_ANSWERS ? 'all' : 'guess';
  return { paceFrom, answerMs: paceOf(count(all), took(all)) };
}
