import fc from 'fast-check';
import { parseId, type EntryId, type NoteId } from '@/lib/domain/ids';
import { linkTo } from '@/lib/domain/media/media-refs';
import { RATINGS } from '@/lib/domain/review/rating';
import { HOUR } from '@/lib/domain/time/duration';
import { deleteNotes, resetCards, suspendCards, tagNotes } from '@/lib/services/library/bulk-notes';
import { storeMedia } from '@/lib/services/media/store-media';
import { answerCard } from '@/lib/services/review/answer-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { aCard, aDeck, aNote, aNoteType } from './factories';
import { fakeApp, type FakeApp } from './fake-app';
import { aCheckIn, aGoal, aSession } from './goal-factories';
import { TIDES, withLesson } from './lessons';

const NOTES = 4;
const note = fc.nat({ max: NOTES - 1 });
const text = fc.string({ unit: 'binary', maxLength: 40 });

/** What a person does to a library, one thing after the other. */
const deed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      note,
      rating: fc.constantFrom(...RATINGS),
    }),
  },
  fc.record({ kind: fc.constant('undoAnswer') }),
  fc.record({ kind: fc.constant('delete'), note }),
  fc.record({ kind: fc.constant('tag'), note, tag: fc.stringMatching(/^[a-zäß:]{1,12}$/) }),
  fc.record({ kind: fc.constant('suspend'), note, isSuspended: fc.boolean() }),
  fc.record({ kind: fc.constant('reset'), note }),
  fc.record({ kind: fc.constant('wait'), hours: fc.nat({ max: 200 }) }),
);

export const lived = fc.record({
  texts: fc.array(fc.record({ front: text, back: text }), { minLength: NOTES, maxLength: NOTES }),
  deeds: fc.array(deed, { maxLength: 14 }),
  media: fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 3000 }), {
    maxLength: 4,
    selector: String,
  }),
  goal: text,
  newPerDay: fc.nat({ max: 99 }),
});
export type Lived = typeof lived extends fc.Arbitrary<infer Value> ? Value : never;

/** A library with that life behind it. */
export async function live({ texts, deeds, media, goal, newPerDay }: Lived): Promise<FakeApp> {
  const app = await fakeApp({
    settings: { newPerDay },
    rows: {
      decks: [aDeck(), aDeck({ id: parseId('deck-2'), parentId: parseId('deck-1') })],
      noteTypes: [aNoteType()],
      notes: texts.map((fields, at) => aNote({ id: noteId(at), fields, tags: [`t${at}`] })),
      cards: texts.map((_, at) => aCard({ noteId: noteId(at) })),
      goals: [aGoal({ title: goal })],
      sessions: [aSession({ state: 'completed' })],
      checkIns: [aCheckIn()],
    },
  });
  await withLesson(app, TIDES);
  for (const [at, bytes] of media.entries()) {
    const { mediaId } = await storeMedia(app, { file: new Blob([bytes]), name: `${at}.png` });
    const fields = { front: `<img src="${linkTo(mediaId, `${at}.png`)}">`, back: '' };
    await (await app.db()).put('notes', aNote({ id: parseId(`with-media-${at}`), fields }));
  }
  for (const one of deeds) await perform(app, one);
  return app;
}

async function perform(app: FakeApp, deed: Lived['deeds'][number]): Promise<unknown> {
  app.clock.now += 1000;
  if (!('note' in deed)) {
    if ('hours' in deed) return (app.clock.now += deed.hours * HOUR);
    return undoAnswer(app);
  }
  const noteIds = [noteId(deed.note)];
  if ('rating' in deed) return answer(app, deed.note, deed.rating);
  if ('tag' in deed) return tagNotes(app, { noteIds, add: [deed.tag] });
  if ('isSuspended' in deed) return suspendCards(app, { noteIds, isSuspended: deed.isSuspended });
  return deed.kind === 'reset' ? resetCards(app, { noteIds }) : deleteNotes(app, { noteIds });
}

async function answer(app: FakeApp, at: number, rating: (typeof RATINGS)[number]) {
  const cardId = aCard({ noteId: noteId(at) }).id;
  const head = (await (await app.db()).get('cards', cardId))?.head;
  const given = { cardId, rating, tookMs: 2000, surface: 'popup' } as const;
  const entryId = app.newId<EntryId>();
  return answerCard(app, { ...given, entryId, ...(head && { expectedHead: head }) });
}

function noteId(at: number): NoteId {
  return parseId<NoteId>(`note-${at + 1}`);
}
