import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import { deriveId } from '@/lib/interchange/derived-id';
import { readIn } from '@/lib/storage/transact';
import type { Db } from '@/lib/storage/db';

/** A deck that the import has to make, parents first. */
export type PlannedDeck = Pick<Deck, 'id' | 'name' | 'parentId'>;

export interface DeckPlan {
  /** The deck at this path: a live one that is no sample, or one to be made. */
  readonly idOf: (path: readonly string[]) => DeckId;
  /** What has to be made, in the order in which it was asked for. */
  readonly planned: readonly PlannedDeck[];
  readonly sampleIds: ReadonlySet<DeckId>;
  readonly live: ReadonlyMap<DeckId, Deck>;
  /** The deck itself, or of one that has to be made the nearest parent that is there. */
  readonly nearest: (id: DeckId) => Deck | undefined;
}

/** Finds decks by their path among the live ones and plans the missing ones; writes nothing. */
export async function planDecks(db: Db): Promise<DeckPlan> {
  const all = await readIn(db, ['decks'], (tx) => tx.objectStore('decks').getAll());
  const live = all.filter((deck) => deck.deletedAt === undefined);
  const byId = new Map(live.map((deck) => [deck.id, deck]));
  const taken = new Set(byId.keys());
  const own = live.filter((deck) => !deck.isSample);
  const byPlace = new Map(own.map((deck) => [place(deck.parentId, deck.name), deck.id]));
  const planned: PlannedDeck[] = [];
  const child = (parentId: DeckId | undefined, name: string, path: string) => {
    const known = byPlace.get(place(parentId, name));
    if (known) return known;
    const id = freeId(path, taken);
    taken.add(id);
    byPlace.set(place(parentId, name), id);
    planned.push({ id, name, ...(parentId && { parentId }) });
    return id;
  };
  const nearest = (id: DeckId): Deck | undefined => {
    const parent = planned.find((deck) => deck.id === id)?.parentId;
    return byId.get(id) ?? (parent && nearest(parent));
  };
  return {
    planned,
    sampleIds: new Set(live.filter((deck) => deck.isSample).map((deck) => deck.id)),
    live: byId,
    nearest,
    idOf(path) {
      let id = child(undefined, path[0] ?? '', path[0] ?? '');
      for (let depth = 1; depth < path.length; depth += 1) {
        id = child(id, path[depth] ?? '', path.slice(0, depth + 1).join('::'));
      }
      return id;
    },
  };
}

/** `A::B` as the path from the top; never empty. */
export function parseDeckPath(name: string): readonly string[] {
  const path = name.split('::').flatMap((part) => part.trim() || []);
  return path.length > 0 ? path : ['Morsel'];
}

/** Paths compare without regard to case, as people do. */
function place(parentId: DeckId | undefined, name: string): string {
  return `${parentId ?? ''}/${name.trim().toLowerCase()}`;
}

/** The path's own id; a renamed deck may hold it already, then the next one. */
function freeId(path: string, taken: ReadonlySet<DeckId>): DeckId {
  for (let turn = 0; ; turn += 1) {
    const id = deriveId<DeckId>('deck', path.toLowerCase(), ...(turn > 0 ? [`${turn}`] : []));
    if (!taken.has(id)) return id;
  }
}

/** Those of the planned decks that something lies in, or in a deck inside them. */
export function usedDecks(
  planned: readonly PlannedDeck[],
  used: ReadonlySet<DeckId>,
): readonly PlannedDeck[] {
  const kept = new Set(used);
  // Parents come first in the plan: from the end, each deck is met after those inside it.
  return planned
    .toReversed()
    .filter(({ id, parentId }) => {
      if (kept.has(id) && parentId) kept.add(parentId);
      return kept.has(id);
    })
    .toReversed();
}
