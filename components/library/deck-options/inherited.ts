import type { DeckOptions } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import type { Settings } from '@/lib/domain/settings';
import { DEFAULT_WEIGHTS } from '@/lib/domain/review/weights';
import { t } from '@/lib/i18n/t';

/** What a deck has where it says nothing itself, and from where. */
export interface Inherited<Value> {
  readonly value: Value;
  /** The parent's name, or "Settings". */
  readonly from: string;
}

interface DeckAbove {
  readonly deckId: DeckId;
  readonly name: string;
  readonly parentId?: DeckId | undefined;
  readonly options: DeckOptions;
}

/** Reads what decks above say, the nearest first, then the settings. */
export function inheritanceOf(
  parentId: DeckId | undefined,
  decks: readonly DeckAbove[],
  settings: Settings,
): <Name extends keyof DeckOptions>(name: Name) => Inherited<DeckOptions[Name]> {
  const above: DeckAbove[] = [];
  let next = decks.find((one) => one.deckId === parentId);
  while (next !== undefined && !above.includes(next)) {
    above.push(next);
    const { parentId: higher } = next;
    next = decks.find((one) => one.deckId === higher);
  }
  const fromSettings: DeckOptions = {
    desiredRetention: settings.desiredRetention,
    learningSteps: settings.learningSteps,
    relearningSteps: settings.relearningSteps,
    newPerDay: settings.newPerDay,
    maxIntervalDays: settings.maxIntervalDays,
    leechAfter: settings.leechAfter,
    easyWeekdays: settings.easyWeekdays,
    fsrsWeights: DEFAULT_WEIGHTS,
  };
  return (name) => {
    const deck = above.find(({ options }) => options[name] !== undefined);
    return {
      value: deck === undefined ? fromSettings[name] : deck.options[name],
      from: deck?.name ?? t('settingsTitle'),
    };
  };
}
