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
}

/** Finds decks by their path among the live ones and plans the missing ones; writes nothing. */
export async function planDecks(db: Db): Promise<DeckPlan> {
  const all = await readIn(db, ['decks'], (tx) => tx.objectStore('decks').getAll());
  const live = all.filter((deck) => deck.deletedAt === undefined);
  const taken = new Set(live.map((deck) => deck.id));
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
  return {
    planned,
    sampleIds: new Set(live.filter((deck) => deck.isSample).map((deck) => deck.id)),
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
