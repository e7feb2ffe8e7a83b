import type { DeckId } from '@/lib/domain/ids';
import { resolveDeckOptions, type ReviewOptions } from '@/lib/domain/review/options';
import type { Settings } from '@/lib/domain/settings';
import type { DayRule } from '@/lib/domain/time/learner-day';
import { steadyZone } from '@/lib/domain/time/steady-zone';
import { importedCard, type ImportedCard } from '@/lib/interchange/anki/imported-card';
import type { DeckPlan } from './deck-plan';
import type { PlacedCard } from './placing';
import type { ImportStart } from './running-import';

/** What a card of the file brings beside its text; nothing where the file says nothing of it. */
export type KeepLearning = (card: PlacedCard) => ImportedCard | undefined;

/** Cards keep what they learned elsewhere, by the rules of the decks that they come to. */
export function keptLearning(
  settings: Settings,
  decks: DeckPlan,
  { startedAt, deviceId }: ImportStart,
  zone: DayRule['zone'],
): KeepLearning {
  const known = new Map<DeckId, ReviewOptions>();
  const optionsOf = (deckId: DeckId) => {
    const options =
      known.get(deckId) ?? resolveDeckOptions(decks.nearest(deckId), decks.live, settings);
    known.set(deckId, options);
    return options;
  };
  const rule = { zone: steadyZone(zone), rolloverHour: settings.rolloverHour };
  return ({ deckId, learned }) => {
    if (learned === undefined) return undefined;
    const { card, reviews, start } = learned;
    const context = { now: startedAt, rule, options: optionsOf(deckId), deckId, deviceId };
    return importedCard({ card, reviews, collection: start, context });
  };
}
