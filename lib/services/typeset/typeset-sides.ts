import type { Piece } from '@/lib/domain/typeset/piece';
import { piecesOf, setPieces } from '@/lib/domain/typeset/set-pieces';
import { TYPESETTER } from '@/lib/domain/typeset/typesetter';
import { typeset } from '@/lib/platform/typesetter';
import type { App } from '@/lib/services/app';
import { readIn, transact, type Writes } from '@/lib/storage/transact';

interface Sides {
  readonly front: string;
  readonly back: string;
}

/** More than anybody sees in a while; then it begins anew. */
const MOST_KEPT = 5000;

/**
 * The same cards with their formulas and code as HTML. What was set before is read from the database;
 * the rest is set now, by a worker, and kept. What cannot be set stays as it is written.
 */
export async function typesetSides<Card extends Sides>(
  app: App,
  cards: readonly Card[],
): Promise<readonly Card[]> {
  const pieces = piecesOf(cards.flatMap(({ front, back }) => [front, back]));
  const set = pieces.length === 0 ? new Map<string, string>() : await loadSet(app, pieces);
  return cards.map((card) => ({
    ...card,
    front: setPieces(card.front, set),
    back: setPieces(card.back, set),
  }));
}

async function loadSet(app: App, pieces: readonly Piece[]): Promise<ReadonlyMap<string, string>> {
  const rows = await readIn(await app.db(), ['typeset'], (tx) =>
    Promise.all(pieces.map(({ id }) => tx.objectStore('typeset').get(id))),
  );
  const known = rows.flatMap((row) =>
    row?.typesetter === TYPESETTER ? [[row.id, row.html] as const] : [],
  );
  const set = new Map(known);
  const missing = pieces.filter(({ id }) => !set.has(id));
  if (missing.length === 0) return set;
  const fresh = await setNow(app, missing);
  return new Map([...set, ...fresh]);
}

/** A card is shown whatever becomes of its formulas. */
async function setNow(app: App, pieces: readonly Piece[]): Promise<ReadonlyMap<string, string>> {
  try {
    const set = await typeset(pieces);
    await keep(app, set);
    return set;
  } catch (error) {
    app.report(error, 'typeset');
    return new Map();
  }
}

async function keep(app: App, set: ReadonlyMap<string, string>): Promise<void> {
  if (set.size === 0) return;
  const rows = [...set].map(([id, html]) => ({ id, html, typesetter: TYPESETTER }));
  const write = async (tx: Writes<'typeset'>) => {
    const store = tx.objectStore('typeset');
    const kept = await store.getAllKeys();
    if (kept.length > MOST_KEPT) await Promise.all(kept.map((id) => store.delete(id)));
    await Promise.all(rows.map((row) => store.put(row)));
  };
  await transact(await app.db(), ['typeset'], write, 'relaxed');
}
