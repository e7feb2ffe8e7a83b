import type { Card } from '@/lib/domain/card/card';
import type { EntryId } from '@/lib/domain/ids';
import type { ResetEntry } from '@/lib/domain/review/history';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { tn } from '@/lib/i18n/t';
import { dayRule, type App } from '@/lib/services/app';
import { cardChange, type NoteSelection } from './bulk-notes';
import { changeNotes, type ChangedNotes } from './change-notes';

/** Lets the cards of the notes start again as new. Their histories keep every answer. */
export async function resetCards(app: App, { noteIds }: NoteSelection): Promise<ChangedNotes> {
  const rule = dayRule(app, await app.settings.load());
  const at = app.now();
  const entryFor = (card: Card, deviceId: Card['deviceId']): ResetEntry => ({
    type: 'reset',
    id: app.newId<EntryId>(),
    at,
    day: learnerDay(at, rule),
    zoneOffset: app.zone(at),
    deckId: card.deckId,
    deviceId,
    after: NEW_SCHEDULE,
  });
  return changeNotes(app, {
    noteIds,
    label: tn('libraryUndoReset', noteIds.length),
    change: async ({ cards }, context) => {
      const learned = cards.filter((card) => card.schedule.phase !== 'new');
      const histories = await Promise.all(
        learned.map((card) => context.tx.objectStore('histories').get(card.id)),
      );
      return learned.flatMap((card, at) => {
        const entry = entryFor(card, context.deviceId);
        const entries = [...(histories[at]?.entries ?? []), entry];
        return [
          cardChange({ ...card, schedule: NEW_SCHEDULE, head: entry.id }, context),
          { store: 'histories' as const, key: card.id, next: { cardId: card.id, entries } },
        ];
      });
    },
  });
}
