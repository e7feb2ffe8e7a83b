import type { Deck } from '@/lib/domain/deck/deck';
import { nextStamp } from '@/lib/domain/document';
import type { UndoId } from '@/lib/domain/ids';
import {
  SAMPLE_KEYS,
  sampleDeckId,
  sampleNoteTypeId,
  samplePrefix,
  type SampleKey,
} from '@/lib/domain/sample/sample-deck';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { REMOVAL_STORES, sampleLessonRemovals } from '@/lib/services/lessons/sample-lessons';
import { removals, writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import { readNotesOfDecks } from '@/lib/storage/notes-of-decks';
import { transact, type WriteTx } from '@/lib/storage/transact';

const STORES = [...REMOVAL_STORES, 'noteTypes'] as const;
type SampleTx = WriteTx<(typeof STORES)[number]>;

export type RemovedSamples =
  | { readonly kind: 'removed'; readonly undoId: UndoId; readonly cardCount: number }
  | { readonly kind: 'nothing' };

/**
 * Takes starter content away as if it had never been there, answers included; undo brings it back.
 * Without a key: every starter deck and every sample lesson.
 * - Sample cards go wherever they were moved to.
 * - A starter deck that holds cards or decks of the person stays with them, and is theirs from then on.
 */
export async function removeSamples(
  app: App,
  { key }: { key?: SampleKey } = {},
): Promise<RemovedSamples> {
  const keys = key === undefined ? SAMPLE_KEYS : [key];
  const db = await app.db();
  const mark = { now: app.now(), deviceId: await app.deviceId() };
  const removed = await transact(db, STORES, async (tx) => {
    const found = await Promise.all([
      ...keys.map((one) => deckChanges(tx, one, mark)),
      ...(key === undefined ? [sampleLessonRemovals(tx)] : []),
    ]);
    const changes = found.flat();
    if (changes.length === 0) return undefined;
    const undoId = await writeWithUndo(tx, app, { label: t('welcomeSamplesRemoved'), changes });
    return { undoId, cardCount: changes.filter((change) => change.store === 'cards').length };
  });
  if (removed === undefined) return { kind: 'nothing' };
  app.publish(STORES);
  return { kind: 'removed', ...removed };
}

type Mark = Pick<Deck, 'deviceId'> & { readonly now: number };

async function deckChanges(tx: SampleTx, key: SampleKey, mark: Mark): Promise<Change[]> {
  const deckId = sampleDeckId(key);
  const mine = IDBKeyRange.bound(samplePrefix(key), `${samplePrefix(key)}\uffff`);
  const [deck, type, notes, cards, histories, days] = await Promise.all([
    tx.objectStore('decks').get(deckId),
    tx.objectStore('noteTypes').getAllKeys(sampleNoteTypeId(key)),
    tx.objectStore('notes').getAllKeys(mine),
    tx.objectStore('cards').getAllKeys(mine),
    tx.objectStore('histories').getAllKeys(mine),
    tx.objectStore('days').getAllKeys(),
  ]);
  const rows = [
    ...removals('noteTypes', type),
    ...removals('notes', notes),
    ...removals('cards', cards),
    ...removals('histories', histories),
  ];
  if (deck === undefined) return rows;
  if (await holdsOwnContent(tx, key)) {
    const { isSample: _sample, ...own } = deck;
    const next = { ...own, stamp: nextStamp(mark.now, deck), deviceId: mark.deviceId };
    return rows.length === 0 ? [] : [...rows, { store: 'decks', key: deckId, next }];
  }
  return [
    ...rows,
    ...removals(
      'days',
      days.filter(([, id]) => id === deckId),
    ),
    ...removals('decks', [deckId]),
  ];
}

/** Whether the person put something of their own into a starter deck. */
async function holdsOwnContent(tx: SampleTx, key: SampleKey): Promise<boolean> {
  const deckId = sampleDeckId(key);
  const inDeck = IDBKeyRange.bound([deckId], [deckId, []]);
  const [children, notes, due, fresh] = await Promise.all([
    tx.objectStore('decks').index('byParent').getAll(deckId),
    readNotesOfDecks(tx, new Set([deckId])),
    tx.objectStore('cards').index('byDeckDue').getAllKeys(inDeck),
    tx.objectStore('cards').index('byDeckNew').getAllKeys(inDeck),
  ]);
  const isOwn = (id: string) => !id.startsWith(samplePrefix(key));
  return (
    children.some((child) => child.deletedAt === undefined) ||
    notes.some((note) => note.deletedAt === undefined && isOwn(note.id)) ||
    [...due, ...fresh].some(isOwn)
  );
}
