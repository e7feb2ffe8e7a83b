import { describe, expect, it } from 'vitest';
import { parseId, type NoteId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import type { App } from '@/lib/services/app';
import { undoChange } from '@/lib/services/undo/undo-change';
import { NO_ROWS, type LibraryRows } from '@/lib/domain/merge/library-rows';
import { mergeLibrary } from '@/lib/domain/merge/merge-library';
import { moveNotes, tagNotes } from '@/lib/services/library/bulk-notes';
import { finishChanges } from '@/lib/services/library/finish-changes';
import { writeLibrary } from '@/lib/services/transfer/write-library';
import { aRestore } from '@/tests/support/backup';
import { libraryOf, noteIdsOf } from '@/tests/support/bulk-library';
import { dyingApp, GONE } from '@/tests/support/dying-page';
import { aCard, aDeck, aNote, MONDAY_9AM } from '@/tests/support/factories';
import type { FakeApp } from '@/tests/support/fake-app';

/** Of two parts of a change the last note is in the second. */
const noteIds = noteIdsOf(251);
const LAST = parseId<NoteId>('n0250');
const OTHER = parseId<NoteId>('its-guid');

/** The last note and the second deck under other names, both said later than here. */
const ELSEWHERE: LibraryRows = {
  ...NO_ROWS,
  decks: [
    aDeck(),
    aDeck({
      id: parseId('deck-9'),
      parentId: parseId('deck-1'),
      stamp: MONDAY_9AM + 1,
    }),
  ],
  notes: [aNote({ id: OTHER, tags: ['old'], stamp: MONDAY_9AM + 1 })],
  cards: [aCard({ noteId: OTHER, stamp: MONDAY_9AM + 1 })],
};

async function library(): Promise<FakeApp> {
  const app = await libraryOf(noteIds.length);
  await (await app.db()).put('notes', aNote({ id: LAST, tags: ['old'], guid: OTHER }));
  return app;
}

async function merge(app: FakeApp): Promise<void> {
  const library = (here: LibraryRows) => mergeLibrary(here, ELSEWHERE);
  await writeLibrary(app, { library, isReplaced: false, media: [], restore: aRestore() });
}

describe('a change of many notes whose page died, finished after a merge that renamed them', () => {
  it('reaches the note under its other name', async () => {
    const app = await library();
    await expect(tagNotes(dyingApp(app, 1), { noteIds, add: ['new'] })).rejects.toThrow(GONE);
    await merge(app);
    await finishChanges(app);
    const db = await app.db();
    expect(await db.getKey('notes', LAST)).toBeUndefined();
    expect((await db.get('notes', OTHER))?.tags).toContain('new');
  });

  it('reaches the deck under its other name', async () => {
    const app = await library();
    const moving = moveNotes(dyingApp(app, 1), { noteIds, deckId: parseId('deck-2') });
    await expect(moving).rejects.toThrow(GONE);
    await merge(app);
    await finishChanges(app);
    const notes = await (await app.db()).getAll('notes');
    expect(new Set(notes.map(({ deckId }) => deckId))).toEqual(new Set(['deck-9']));
  });
});

describe('an undo that a merge comes into', () => {
  it('finds the note under its other name', async () => {
    const app = await library();
    app.clock.now += MINUTE;
    const changed = await tagNotes(app, { noteIds: [LAST], add: ['new'] });
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    await undoChange(mergingApp(app), { undoId: changed.undoId });
    expect((await (await app.db()).get('notes', OTHER))?.tags).toEqual(['old']);
  });
});

describe('a change that can be taken back after a merge that renamed what it wrote', () => {
  it('brings the note back from the deck that goes by another name', async () => {
    const app = await library();
    app.clock.now += MINUTE;
    const moved = await moveNotes(app, { noteIds, deckId: parseId('deck-2') });
    if (moved.kind !== 'changed') throw new Error(moved.kind);
    await merge(app);
    expect(await undoChange(app, { undoId: moved.undoId })).toMatchObject({ kept: 0 });
    const notes = await (await app.db()).getAll('notes');
    expect(new Set(notes.map(({ deckId }) => deckId))).toEqual(new Set(['deck-1']));
  });
});

/** Another page merges between the second look at a way back, at its one part, and its transaction. */
function mergingApp(app: FakeApp): App {
  let looks = 0;
  return {
    ...app,
    db: async () => {
      const db = await app.db();
      const get = async (...given: Parameters<typeof db.get<'undos'>>) => {
        const row = await db.get(...given);
        if (++looks === 2) await merge(app);
        return row;
      };
      return new Proxy(db, {
        get: (target, name) => {
          const value: unknown = name === 'get' ? get : Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
  };
}
