import { deckPath } from '@/lib/domain/deck/deck-path';
import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import { resolveDeckOptions, type ReviewOptions } from '@/lib/domain/review/options';
import type { Settings } from '@/lib/domain/settings';
import { ankiIdOf, createFreeIds } from './free-ids';

/** The decks of a package as schema 11 has them. */
export interface WrittenDecks {
  readonly decks: Readonly<Record<string, object>>;
  readonly dconf: Readonly<Record<string, object>>;
  readonly idOf: (deckId: DeckId) => number;
}

export interface DecksInput {
  /** All that a path may lead through. */
  readonly all: readonly Deck[];
  /** Those of the package. */
  readonly chosen: readonly DeckId[];
  /** By which they are learned here; absent: whoever gets the package decides. */
  readonly settings?: Settings | undefined;
  /** Seconds since the epoch. */
  readonly modifiedAt: number;
}

/** Anki has it in every collection. */
const DEFAULT = 1;

/** Decks with their whole paths; two of one path are one deck there. */
export function writeDecks({ all, chosen, settings, modifiedAt }: DecksInput): WrittenDecks {
  const byId = new Map(all.map((deck) => [deck.id, deck]));
  const groups = createGroups(settings, modifiedAt);
  const free = createFreeIds([DEFAULT]);
  const byPath = new Map([['default', DEFAULT]]);
  const decks: Record<string, object> = {};
  const ids = new Map<DeckId, number>();
  const add = (id: number, name: string, conf: number) => {
    decks[String(id)] = ankiDeck({ id, name, conf, modifiedAt });
  };
  add(DEFAULT, 'Default', DEFAULT);
  for (const deckId of chosen) {
    const deck = byId.get(deckId);
    if (deck === undefined) continue;
    const path = pathOf(deck, byId);
    const known = byPath.get(path.toLowerCase());
    const id = known ?? free(ankiIdOf('deck', deckId));
    byPath.set(path.toLowerCase(), id);
    ids.set(deckId, id);
    if (known === undefined) add(id, path, groups.of(deck, byId, path));
  }
  return { decks, dconf: groups.all, idOf: (deckId) => ids.get(deckId) ?? DEFAULT };
}

function pathOf(deck: Deck, byId: ReadonlyMap<DeckId, Deck>): string {
  const path = deckPath({ ...deck, name: deck.name.trim() || 'Morsel' }, byId);
  return path.replaceAll('\x1f', ' ');
}

interface DeckInput {
  readonly id: number;
  readonly name: string;
  readonly conf: number;
  readonly modifiedAt: number;
}

function ankiDeck({ id, name, conf, modifiedAt }: DeckInput): object {
  const today = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };
  const shown = { collapsed: false, browserCollapsed: false, desc: '', dyn: 0 };
  return {
    id,
    name,
    mod: modifiedAt,
    usn: -1,
    conf,
    extendNew: 0,
    extendRev: 0,
    ...shown,
    ...today,
  };
}

/** Options in Anki belong to a group that decks share: one for each way of learning. */
function createGroups(settings: Settings | undefined, modifiedAt: number) {
  const standard = settings && resolveDeckOptions(undefined, new Map(), settings);
  const all: Record<string, object> = {};
  const known = new Map<string, number>();
  const add = (id: number, name: string, options?: ReviewOptions) => {
    all[String(id)] = { id, name, mod: modifiedAt, usn: -1, ...group(options, settings) };
    known.set(JSON.stringify(options), id);
    return id;
  };
  add(DEFAULT, 'Default', standard);
  return {
    all,
    of(deck: Deck, byId: ReadonlyMap<DeckId, Deck>, name: string): number {
      const options = settings && resolveDeckOptions(deck, byId, settings);
      const id = known.get(JSON.stringify(options));
      return id ?? add(ankiIdOf('deck', `${deck.id}/options`), name, options);
    },
  };
}

/** Without options those that Anki begins with. */
function group(options: ReviewOptions | undefined, settings: Settings | undefined): object {
  const perDay = options?.newPerDay ?? settings?.newPerDay ?? 20;
  const fsrs = options && {
    fsrsParams6: options.weights,
    desiredRetention: options.desiredRetention,
  };
  return {
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      bury: true,
      delays: options?.learningSteps ?? [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 0],
      order: 1,
      perDay,
    },
    rev: {
      bury: true,
      ease4: 1.3,
      ivlFct: 1,
      maxIvl: options?.maxIntervalDays ?? 36500,
      perDay: 200,
      hardFactor: 1.2,
    },
    lapse: {
      delays: options?.relearningSteps ?? [10],
      leechAction: 1,
      leechFails: options?.leechAfter || 8,
      minInt: 1,
      mult: 0,
    },
    ...fsrs,
  };
}
