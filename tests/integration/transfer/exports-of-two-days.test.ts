import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { DAY, HOUR } from '@/lib/domain/time/duration';
import { deleteNotes, moveNotes } from '@/lib/services/library/bulk-notes';
import { editNote } from '@/lib/services/library/edit-note';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { undoChange } from '@/lib/services/undo/undo-change';
import { restore } from '@/tests/support/backup';
import { answer, exportsOf, newComputer, WAYS } from '@/tests/support/both-exports';
import { madeOf } from '@/tests/support/exported-file';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp, type Rows } from '@/tests/support/fake-app';
import { bringPackage, packAll } from '@/tests/support/package-round-trip';

const ONE_CARD: Rows = {
  decks: [aDeck(), aDeck({ id: parseId('deck-2'), name: 'Other' })],
  noteTypes: [aNoteType()],
  notes: [aNote()],
  cards: [aCard()],
};

async function entriesOf(app: FakeApp) {
  const histories = await (await app.db()).getAll('histories');
  return histories.flatMap(({ entries }) => entries);
}

describe('a package and a backup of different days', () => {
  beforeEach(() => void (globalThis.indexedDB = new IDBFactory()));

  it('keep an answer of each computer, and what both have of one only once', async () => {
    const one = await fakeApp({ rows: ONE_CARD });
    await answer(one, 'good', 'first');
    const apkg = await packAll(one);
    one.clock.now += DAY;
    await answer(one, 'again', 'second');
    const backup = madeOf(await exportBackup(one)).file;
    const app = await newComputer();
    await bringPackage(app, apkg);
    app.clock.now += DAY;
    await answer(app, 'good', 'third');
    await restore(app, backup, 'merge');
    const rated = (await entriesOf(app)).map((entry) => 'rating' in entry && entry.rating);
    expect(rated).toEqual(['good', 'again', 'good']);
  });

  it('give the text that was written last, whichever file has it', async () => {
    const one = await fakeApp({ rows: ONE_CARD });
    const early = await exportsOf(one);
    one.clock.now += DAY;
    await edit(one, 'later');
    const late = await exportsOf(one);
    for (const files of [
      { apkg: early.apkg, backup: late.backup },
      { apkg: late.apkg, backup: early.backup },
    ]) {
      for (const [, bring] of WAYS) {
        const app = await newComputer();
        await bring(app, files);
        const notes = await (await app.db()).getAll('notes');
        expect(notes.map(({ fields }) => fields.back)).toEqual(['later']);
      }
    }
  });

  it('leave a note deleted that was deleted after the package came in', async () => {
    const one = await fakeApp({ rows: ONE_CARD });
    const { apkg, backup } = await exportsOf(one);
    const app = await newComputer();
    await bringPackage(app, apkg);
    const [note] = await (await app.db()).getAll('notes');
    app.clock.now += HOUR;
    await deleteNotes(app, { noteIds: note ? [note.id] : [] });
    await restore(app, backup, 'merge');
    const live = (await (await app.db()).getAll('notes')).filter((row) => !row.deletedAt);
    expect(live).toEqual([]);
  });

  it('let a move be taken back into the deck that the backup knows', async () => {
    const one = await fakeApp({ rows: { ...ONE_CARD, decks: [aDeck()] } });
    const { apkg, backup } = await exportsOf(one);
    const app = await newComputer();
    await bringPackage(app, apkg);
    const db = await app.db();
    const [note] = await db.getAll('notes');
    await db.put('decks', aDeck({ id: parseId('elsewhere-deck'), name: 'Elsewhere' }));
    app.clock.now += HOUR;
    const moved = await moveNotes(app, {
      noteIds: note ? [note.id] : [],
      deckId: parseId('elsewhere-deck'),
    });
    await restore(app, backup, 'merge');
    if (moved.kind !== 'changed') throw new Error(moved.kind);
    await undoChange(app, { undoId: moved.undoId });
    const [card] = await db.getAll('cards');
    expect((await db.get('decks', card?.deckId ?? ''))?.name).toBe('Spanish');
  });
});

async function edit(app: FakeApp, back: string) {
  const [note] = await (await app.db()).getAll('notes');
  if (note === undefined) throw new Error('There is no note.');
  const { fields, tags, deckId, noteTypeId } = note;
  const from = { fields, tags, deckId, noteTypeId };
  await editNote(app, { noteId: note.id, from, to: { ...from, fields: { ...fields, back } } });
}
