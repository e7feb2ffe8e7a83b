import { describe, expect, it } from 'vitest';
import { HOUR } from '@/lib/domain/time/duration';
import { NO_ROWS } from '@/lib/domain/merge/library-rows';
import { createReader } from '@/lib/interchange/reader';
import { importNotes } from '@/lib/services/transfer/import-notes';
import { loadKeptCopies } from '@/lib/services/transfer/safety-copies';
import { removeImport } from '@/lib/services/transfer/remove-import';
import { rollBackUnfinishedImports } from '@/lib/services/transfer/roll-back-unfinished-imports';
import { writeLibrary } from '@/lib/services/transfer/write-library';
import type { App } from '@/lib/services/app';
import { aCard, aDeck, aNote } from '@/tests/support/factories';
import { aRestore } from '@/tests/support/backup';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { everything, importText } from '@/tests/support/import-text';

const rows = (count: number) => Array.from({ length: count }, (_, n) => `w${n},m${n}`).join('\n');

describe('importing notes', () => {
  it('makes the deck, the notes and their cards, in the order of the file', async () => {
    const app = await fakeApp();
    const outcome = await importText(app, 'hola,hello\nadiós,bye');
    expect(outcome).toMatchObject({ kind: 'imported', counts: { notes: 2, cards: 2, decks: 1 } });
    const db = await app.db();
    const [deck] = await db.getAll('decks');
    expect(deck).toMatchObject({ name: 'Words' });
    const cards = await db.getAllFromIndex(
      'cards',
      'byDeckNew',
      IDBKeyRange.lowerBound([deck?.id]),
    );
    const fronts = await Promise.all(
      cards.map(async (card) => (await db.get('notes', card.noteId))?.fields.front),
    );
    expect(fronts).toEqual(['hola', 'adiós']);
    expect(app.reported).toEqual([]);
  });

  it('makes decks inside decks where rows name them, and none that stays empty', async () => {
    const app = await fakeApp();
    await importText(app, '#separator:tab\n#deck column:3\na\tb\tX::Y\nc\td\tX::Z\n');
    const decks = await (await app.db()).getAll('decks');
    expect(decks.map((deck) => deck.name).toSorted()).toEqual(['X', 'Y', 'Z']);
  });

  it('adds nothing when the same file comes again', async () => {
    const app = await fakeApp();
    await importText(app, rows(900));
    const again = await importText(app, rows(900));
    expect(again).toMatchObject({ counts: { notes: 0, cards: 0, duplicates: 900 } });
  });

  it('leaves nothing where all of it is here already, in whatever decks', async () => {
    const app = await fakeApp();
    await importText(app, 'hola,hello\nadiós,bye');
    const before = await everything(app);
    const rowsBefore = await bookkeeping(app);
    const again = await importText(app, '#deck column:3\nhola,hello,New\nadiós,bye,New::Deck');
    expect(again).toEqual({
      kind: 'nothing',
      counts: expect.objectContaining({ notes: 0, decks: 0, duplicates: 2 }),
    });
    expect(await everything(app)).toEqual(before);
    expect(await bookkeeping(app)).toEqual(rowsBefore);
  });

  it('tells fronts that begin alike by the rest', async () => {
    const app = await fakeApp();
    const long = 'The same beginning of more than sixty-four letters in a sentence that ';
    await importText(app, `${long}ends here,a`);
    const again = await importText(app, `${long}ends there,b\n${long}ends here,c`, { deck: 'B' });
    expect(again).toMatchObject({ counts: { notes: 1, duplicates: 1 } });
  });

  it('brings the same ids on another machine', async () => {
    const [one, two] = [await fakeApp(), await fakeApp()];
    await importText(one, 'hola,hello');
    const ids = await (await one.db()).getAllKeys('cards');
    await removeImport(one, {
      importId: (await (await one.db()).getAll('imports'))[0]?.id ?? ('' as never),
    });
    await importText(two, 'hola,hello');
    expect(await (await two.db()).getAllKeys('cards')).toEqual(ids);
  });

  it.each([
    ['skip', 'hello', 1],
    ['update', 'HELLO', 1],
    ['both', 'hello', 2],
  ] as const)('%s: the known note answers %j and there are %i', async (duplicates, back, count) => {
    const app = await fakeApp({
      rows: { decks: [aDeck()], notes: [aNote()], cards: [aCard()] },
    });
    await importText(app, 'hola,HELLO', { duplicates });
    const notes = await (await app.db()).getAll('notes');
    expect(notes.find((note) => note.id === 'note-1')?.fields.back).toBe(back);
    expect(notes).toHaveLength(count);
  });

  it.each([
    ['skip', 0],
    ['update', 1],
    ['both', 0],
  ] as const)('%s: %i safety copies of what it may replace (C-01)', async (duplicates, copies) => {
    const app = await fakeApp({
      rows: { decks: [aDeck()], notes: [aNote()], cards: [aCard()] },
    });
    await importText(app, 'hola,HELLO', { duplicates });
    const kept = await loadKeptCopies(app);
    expect(kept).toMatchObject(Array(copies).fill({ kind: 'before', cards: 1 }));
    expect(kept).toHaveLength(copies);
  });

  it('does not count a sample as the note that is there already', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck({ isSample: true })], notes: [aNote()] } });
    const outcome = await importText(app, 'hola,hello');
    expect(outcome).toMatchObject({ counts: { notes: 1, duplicates: 0 } });
  });
});

describe('an import that ends early', () => {
  it('leaves no row when it is cancelled between chunks', async () => {
    const app = await fakeApp();
    const before = await everything(app);
    const controller = new AbortController();
    const outcome = await importText(app, rows(1500), {
      signal: controller.signal,
      onProgress: ({ done }) => done > 600 && controller.abort(),
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(await everything(app)).toEqual({ ...before, noteTypes: expect.anything() });
  });

  it('is rolled back at the next start when its page died between chunks', async () => {
    const app = await fakeApp({
      rows: { decks: [aDeck()], notes: [aNote()], cards: [aCard()] },
    });
    const before = await everything(app);
    await dieAfterChunks(app, 2);
    expect((await (await app.db()).getAll('notes')).length).toBeGreaterThan(1);
    expect(await rollBackUnfinishedImports(app)).toEqual({ rolledBack: 1 });
    expect(await everything(app)).toEqual({ ...before, noteTypes: expect.anything() });
    expect(await (await app.db()).getAll('imports')).toEqual([]);
  });

  it('is left alone while its page lives, though the computer slept for an hour', async () => {
    const app = await fakeApp();
    const rolled: Promise<unknown>[] = [];
    await importText(app, rows(500), {
      onProgress: () => {
        app.clock.now += HOUR;
        rolled.push(rollBackUnfinishedImports(app));
      },
    });
    expect(await Promise.all(rolled)).toEqual(Array(5).fill({ rolledBack: 0 }));
    expect(await (await app.db()).count('notes')).toBe(500);
  });

  it('stays where it was finished between being read and being looked for among the living', async () => {
    const app = await fakeApp();
    const over = Promise.withResolvers<void>();
    const late: App = {
      ...app,
      // Who rolls back reads that it is being written, and comes back to that once it is over.
      db: async () => {
        const db = await app.db();
        const getAll = async (...given: Parameters<typeof db.getAll<'imports'>>) => {
          const read = await db.getAll(...given);
          await over.promise;
          return read;
        };
        return new Proxy(db, {
          get: (target, name) => {
            const value: unknown = name === 'getAll' ? getAll : Reflect.get(target, name);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
      },
    };
    let rolled: Promise<unknown> | undefined;
    await importText(app, rows(500), {
      onProgress: () => {
        rolled ??= rollBackUnfinishedImports(late);
      },
    });
    over.resolve();
    expect(await rolled).toEqual({ rolledBack: 0 });
    expect(await (await app.db()).count('notes')).toBe(500);
  });

  it('leaves no half of it when a backup took the place of the library meanwhile', async () => {
    const app = await fakeApp();
    let replaced: Promise<unknown> | undefined;
    const importing = importText(app, rows(500), {
      onProgress: () =>
        (replaced ??= writeLibrary(app, {
          library: NO_ROWS,
          isReplaced: true,
          media: [],
          restore: aRestore(),
        })),
    });
    await expect(importing).rejects.toThrow('replaced');
    const db = await app.db();
    expect([await db.count('notes'), await db.count('decks')]).toEqual([0, 0]);
  });
});

/** Runs an import whose page stops existing: nothing of it runs any more after some chunks. */
async function dieAfterChunks(app: FakeApp, chunks: number): Promise<void> {
  const reader = createReader();
  await reader.read({ file: new Blob([rows(2000)]), choices: {} });
  let read = 0;
  const dying = {
    ...reader,
    notes: (input: Parameters<typeof reader.notes>[0]) =>
      read++ < chunks ? reader.notes(input) : Promise.reject(new Error('page died')),
  };
  const deadApp: App = { ...app, db: async () => withoutRemoval(await app.db()) };
  await importNotes(deadApp, {
    reader: dying,
    name: 'words.csv',
    total: 2000,
    deck: 'Words',
    duplicates: 'skip',
  }).catch(() => undefined);
}

/** A database whose clean-up never runs, as in a page that is gone. */
function withoutRemoval<Db extends object>(db: Db): Db {
  return new Proxy(db, {
    get(target, name) {
      if (name === 'getAllKeys') return () => Promise.reject(new Error('page died'));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** What an import leaves beside its rows. */
async function bookkeeping(app: FakeApp) {
  const db = await app.db();
  return { imports: await db.getAllKeys('imports'), undos: await db.getAllKeys('undos') };
}
