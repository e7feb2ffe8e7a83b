import { IDBFactory } from 'fake-indexeddb';
import { expect } from 'vitest';
import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { parseId, type CardId, type DeckId, type EntryId, type UndoId } from '@/lib/domain/ids';
import { countDays } from '@/lib/domain/review/count-day';
import { REVERSED_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { liveEntries } from '@/lib/domain/review/live-entries';
import type { Rating } from '@/lib/domain/review/rating';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import {
  deleteNotes,
  flagCards,
  moveNotes,
  resetCards,
  suspendCards,
  tagNotes,
} from '@/lib/services/library/bulk-notes';
import { editNote } from '@/lib/services/library/edit-note';
import { answerCard } from '@/lib/services/review/answer-card';
import { hintCard, restCard, stopCard } from '@/lib/services/review/help-card';
import { skipCard } from '@/lib/services/review/skip-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { undoChange } from '@/lib/services/undo/undo-change';
import { dueDaysOf } from './due-days';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from './factories';
import { fakeApp, type FakeApp } from './fake-app';

export const [NOTE, CARD] = [aNote({ noteTypeId: REVERSED_NOTE_TYPE.id }), aCard()];
const noteIds = [NOTE.id];
const [there, elsewhere] = [parseId<DeckId>('deck-2'), parseId<DeckId>('deck-3')];
const today = Math.floor(MONDAY_9AM / DAY);

/** What was learned of the card before: nothing, or so, with or without the facts behind it. */
const LEARNED = {
  phase: 'review',
  stability: 12,
  difficulty: 6,
  step: 0,
  reps: 5,
  lapses: 1,
  lastDay: today - 12,
  lastReviewedAt: MONDAY_9AM - 12 * DAY,
  intervalDays: 12,
  dueAt: 1,
} as const;
export const PASTS = ['new', 'learned', 'without facts'] as const;

/** A note of two cards in a library of three decks. */
export async function openWith(past: (typeof PASTS)[number]): Promise<FakeApp> {
  const base = { day: today - 12, zoneOffset: 0, deckId: CARD.deckId, deviceId: CARD.deviceId };
  const head = parseId<EntryId>('a-past');
  const fact = { ...base, type: 'import' as const, id: head, at: MONDAY_9AM - DAY, after: LEARNED };
  const known = past === 'learned';
  const card = aCard(past === 'new' ? {} : { schedule: LEARNED, ...(known && { head }) });
  globalThis.indexedDB = new IDBFactory();
  const dueDay = { deckId: CARD.deckId, day: today, cards: 1, tookMs: 8000 };
  return fakeApp({
    rows: {
      dueDays: past === 'new' ? [] : [dueDay],
      decks: [aDeck(), aDeck({ id: there }), aDeck({ id: elsewhere })],
      noteTypes: [aNoteType(REVERSED_NOTE_TYPE)],
      notes: [NOTE],
      cards: [card, aCard({ ordinal: 1 })],
      histories: known ? [{ cardId: CARD.id, entries: [fact] }] : [],
    },
  });
}

/** What can be done to the card; gives the way back, if there is one. */
export const DEEDS = {
  again: answer('again'),
  good: answer('good'),
  easy: answer('easy'),
  sibling: answer('good', aCard({ ordinal: 1 }).id),
  rest: change((app) => restCard(app, { cardId: CARD.id })),
  stop: change((app) => stopCard(app, { cardId: CARD.id })),
  hint: change((app) => hintCard(app, { cardId: CARD.id, hint: String(app.now()) })),
  suspend: change((app) => suspendCards(app, { noteIds, isSuspended: true })),
  resume: change((app) => suspendCards(app, { noteIds, isSuspended: false })),
  flag: change((app) => flagCards(app, { noteIds, flag: 3 })),
  unflag: change((app) => flagCards(app, { noteIds })),
  reset: change((app) => resetCards(app, { noteIds })),
  move: change((app) => moveNotes(app, { noteIds, deckId: there })),
  'move on': change((app) => moveNotes(app, { noteIds, deckId: elsewhere })),
  tag: change((app) => tagNotes(app, { noteIds, add: ['a'] })),
  untag: change((app) => tagNotes(app, { noteIds, remove: ['a'] })),
  edit: change((app) =>
    editNote(app, {
      noteId: NOTE.id,
      from: { fields: { back: 'hello' } },
      to: { fields: { back: String(app.now()) } },
    }),
  ),
  'one way': change((app) => become(app, 'reversed', 'basic')),
  'both ways': change((app) => become(app, 'basic', 'reversed')),
  delete: change((app) => deleteNotes(app, { noteIds })),
  skip: async (app: FakeApp) => void (await skipCard(app, { cardId: CARD.id })),
  wait: async (app: FakeApp) => void (app.clock.now += DAY),
} satisfies Record<string, (app: FakeApp) => Promise<WayBack | undefined>>;

export type Deed = keyof typeof DEEDS;
/** Takes a deed back; false where something newer stands in the way and nothing was done. */
export type WayBack = () => Promise<boolean>;

function answer(rating: Rating, cardId: CardId = CARD.id) {
  return async (app: FakeApp): Promise<WayBack | undefined> => {
    app.clock.now += 5 * MINUTE;
    const head = (await (await app.db()).get('cards', cardId))?.head;
    const entryId = app.newId<EntryId>();
    const given = { cardId, rating, tookMs: 2000, surface: 'popup', expectedHead: head } as const;
    const { kind } = await answerCard(app, { ...given, entryId });
    if (kind !== 'answered') return undefined;
    return async () => (await undoAnswer(app, { entryId })).kind !== 'nothing';
  };
}

function become(app: FakeApp, from: 'basic' | 'reversed', to: 'basic' | 'reversed') {
  return editNote(app, { noteId: NOTE.id, from: { kind: from }, to: { kind: to } });
}

function change(work: (app: FakeApp) => Promise<{ kind: string; undoId?: UndoId }>) {
  return async (app: FakeApp): Promise<WayBack | undefined> => {
    app.clock.now += 5 * MINUTE;
    const { undoId } = await work(app);
    if (undoId === undefined) return undefined;
    return async () => {
      app.clock.now += MINUTE;
      const before = await pictureOf(app);
      const undone = await undoChange(app, { undoId });
      if (undone.kind === 'missing') throw new Error('It was offered.');
      if (undone.restored === 0) expect(await pictureOf(app)).toEqual(before);
      return undone.kept === 0;
    };
  };
}

/** What a person sees of note and cards; a card put off by Skip stays so. */
export async function pictureOf(app: FakeApp): Promise<unknown> {
  const db = await app.db();
  const [notes, cards] = [await db.getAll('notes'), await db.getAll('cards')];
  const seen = cards.map(async ({ stamp: _s, head: _h, buriedUntilDay, ...card }) => {
    const { entries = [] } = (await db.get('histories', card.id)) ?? {};
    const given = liveEntries(entries).filter(({ type }) => type !== 'import');
    const isBuried = card.id !== CARD.id && buriedUntilDay !== undefined;
    return { ...card, isBuried, entries: given.map(({ id }) => id) };
  });
  return {
    notes: notes.map(({ stamp: _s, fieldStamps: _f, ...note }) => note),
    cards: await Promise.all(seen),
  };
}

/** Whatever was done: each card stands where its facts say, and the counts are those of the facts. */
export async function expectTrue(app: FakeApp, first: ReadonlyMap<CardId, Card>): Promise<void> {
  const db = await app.db();
  for (const card of await db.getAll('cards')) {
    const { entries = [] } = (await db.get('histories', card.id)) ?? {};
    const last = liveEntries(entries).at(-1);
    expect(card.schedule).toEqual(last?.after ?? first.get(card.id)?.schedule);
    expect(card.head).toEqual(last?.id ?? first.get(card.id)?.head);
    expect(withIndexKeys(card)).toEqual(card);
  }
  const { projected, counted } = await dueDaysOf(app);
  expect(projected).toEqual(counted);
  const histories = await db.getAll('histories');
  const days = countDays(histories.map(({ entries }) => entries)).filter(({ tookMs }) => tookMs);
  expect(new Set(await db.getAll('days'))).toEqual(new Set(days));
}

/** The ways back as versions wrote them that noted whole rows alone. */
export async function asEarlierVersions(app: FakeApp): Promise<void> {
  const db = await app.db();
  for (const row of await db.getAll('undos')) {
    const images = row.images.map(({ wrote: _wrote, ...image }) => image);
    await db.put('undos', { ...row, images });
  }
}
