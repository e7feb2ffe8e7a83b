import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import type { Card } from '@/lib/domain/card/card';
import { parseId, type CardId, type EntryId, type NoteId, type UndoId } from '@/lib/domain/ids';
import { RATINGS } from '@/lib/domain/review/rating';
import { HOUR } from '@/lib/domain/time/duration';
import {
  deleteNotes,
  moveNotes,
  resetCards,
  suspendCards,
} from '@/lib/services/library/bulk-notes';
import type { ChangedNotes } from '@/lib/services/library/change-notes';
import { deleteDeck } from '@/lib/services/library/delete-deck';
import { editNote, type EditedNote } from '@/lib/services/library/edit-note';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { answerCard } from '@/lib/services/review/answer-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { undoChange } from '@/lib/services/undo/undo-change';
import { dueDaysOf } from '@/tests/support/due-days';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

const NOTES = ['n1', 'n2', 'n3'].map((id) => parseId<NoteId>(id));
const DECKS = [aDeck(), aDeck({ id: parseId('deck-2'), parentId: parseId('deck-1') })];

const notes = fc.subarray(NOTES, { minLength: 1 });
const note = fc.constantFrom(...NOTES);
const deckId = fc.constantFrom(...DECKS.map((deck) => deck.id));

/** Everything that a person can do to cards, in the words of the test's failure. */
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer'), note, rating: fc.nat(3) }) },
  fc.record({ do: fc.constant('undo answer') }),
  fc.record({ do: fc.constant('undo change'), which: fc.nat(9) }),
  fc.record({ do: fc.constant('move'), notes, deckId }),
  fc.record({ do: fc.constant('suspend'), notes, isSuspended: fc.boolean() }),
  fc.record({ do: fc.constant('delete'), notes }),
  fc.record({ do: fc.constant('delete deck'), deckId }),
  fc.record({ do: fc.constant('reset'), notes }),
  fc.record({ do: fc.constant('edit'), note, deckId, isReversed: fc.boolean() }),
  fc.record({ do: fc.constant('look through all cards') }),
);
type Action = Partial<{
  notes: readonly NoteId[];
  note: NoteId;
  rating: number;
  which: number;
  deckId: (typeof DECKS)[number]['id'];
  isSuspended: boolean;
  isReversed: boolean;
}> & { do: string };

async function act(app: FakeApp, given: Action, undos: UndoId[]): Promise<void> {
  const { notes: noteIds = [], note: noteId = parseId<NoteId>('n1') } = given;
  const toDeck = given.deckId ?? parseId('deck-1');
  app.clock.now += 7 * HOUR;
  const remember = (changed: ChangedNotes | EditedNote) =>
    'undoId' in changed ? undos.push(changed.undoId) : undefined;
  switch (given.do) {
    case 'answer':
      return answer(app, parseId<CardId>(`${noteId}/0`), given.rating ?? 0);
    case 'undo answer':
      await undoAnswer(app);
      return;
    case 'undo change': {
      const undoId = undos[(given.which ?? 0) % Math.max(1, undos.length)];
      if (undoId !== undefined) await undoChange(app, { undoId });
      return;
    }
    case 'move':
      remember(await moveNotes(app, { noteIds, deckId: toDeck }));
      return;
    case 'suspend':
      remember(await suspendCards(app, { noteIds, isSuspended: given.isSuspended ?? true }));
      return;
    case 'delete':
      remember(await deleteNotes(app, { noteIds }));
      return;
    case 'delete deck':
      remember(await deleteDeck(app, { deckId: toDeck }));
      return;
    case 'reset':
      remember(await resetCards(app, { noteIds }));
      return;
    case 'edit':
      remember(
        await editNote(app, {
          noteId,
          from: {},
          to: { deckId: toDeck, kind: given.isReversed ? 'reversed' : 'basic' },
        }),
      );
      return;
    default:
      await rebuildShortlist(app);
  }
}

async function answer(app: FakeApp, cardId: CardId, rating: number): Promise<void> {
  const card = await (await app.db()).get('cards', cardId);
  await answerCard(app, {
    cardId,
    entryId: app.newId<EntryId>(),
    expectedHead: card?.head,
    rating: RATINGS[rating] ?? 'good',
    tookMs: 3000,
    surface: 'newtab',
  });
}

/** Live cards in decks that are gone, or apart from their note: nobody would see them again. */
async function cardsOutOfSight(app: FakeApp): Promise<readonly string[]> {
  const db = await app.db();
  const decks = (await db.getAll('decks')).filter((deck) => deck.deletedAt === undefined);
  const live = new Set<string>(decks.map((deck) => deck.id));
  const notes = new Map((await db.getAll('notes')).map((note) => [note.id, note.deckId]));
  const cards = (await db.getAll('cards')).filter((card) => card.deletedAt === undefined);
  const isAway = (card: Card) => !live.has(card.deckId) || notes.get(card.noteId) !== card.deckId;
  return cards.filter(isAway).map((card) => card.id);
}

it('the days on which cards fall due are what the cards say, whatever a person does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (actions) => {
      globalThis.indexedDB = new IDBFactory();
      const app = await fakeApp({
        rows: {
          decks: DECKS,
          noteTypes: [aNoteType()],
          notes: NOTES.map((id) => aNote({ id })),
          cards: NOTES.map((noteId) => aCard({ noteId })),
        },
      });
      const undos: UndoId[] = [];
      for (const one of actions) {
        await act(app, one, undos);
        const { projected, counted } = await dueDaysOf(app);
        expect(projected).toEqual(counted);
        expect(await cardsOutOfSight(app)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
