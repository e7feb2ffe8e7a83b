import type { CardId } from '@/lib/domain/ids';
import type { Surface } from '@/lib/domain/review/history';
import type { App } from '@/lib/services/app';
import type { JournalRow } from '@/lib/storage/rows';
import { transact } from '@/lib/storage/transact';

export type ShownInput =
  | { readonly kind?: 'card'; readonly cardId: CardId; readonly surface: Surface }
  /** A tab with no card: it counts for the rhythm of lessons and drafts. */
  | { readonly kind: 'lesson' | 'draft' | 'nothing'; readonly surface: Surface };

/**
 * Remembers that something was on the screen: for "last shown" and for the queue's rhythm. A glance
 * never touches the schedule.
 */
export async function recordShown(app: App, input: ShownInput): Promise<void> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const base = { at: app.now(), deviceId, surface: input.surface };
  // Cards are only read: who answers one meanwhile does not wait for a look.
  const card = 'cardId' in input ? await db.get('cards', input.cardId) : undefined;
  const named = card && { cardId: card.id, deckId: card.deckId };
  const row = { ...base, kind: KINDS[input.kind ?? 'card'], ...named };
  await transact(db, ['journal'], (tx) => tx.objectStore('journal').add(row), 'relaxed');
}

const KINDS = {
  card: 'shown',
  lesson: 'lessonShown',
  draft: 'draftShown',
  nothing: 'nothingShown',
} as const satisfies Record<string, JournalRow['kind']>;
