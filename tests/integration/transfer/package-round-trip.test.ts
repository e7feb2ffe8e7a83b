import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readAnkiFile } from '@/lib/interchange/anki/read-package';
import { anyLibrary } from '@/tests/support/any-library';
import { appAfterWipe } from '@/tests/support/app-after-wipe';
import { fakeApp } from '@/tests/support/fake-app';
import { everything } from '@/tests/support/import-text';
import { openPackage } from '@/tests/support/open-package';
import { bringPackage, knownLibrary, packAll } from '@/tests/support/package-round-trip';
import { readSharedDeck, sharedDecks } from '@/tests/support/shared-decks';

describe('an Anki package', () => {
  beforeEach(() => void (globalThis.indexedDB = new IDBFactory()));

  it('is equal in content, schedule and history after export, wipe and import', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (rows) => {
        globalThis.indexedDB = new IDBFactory();
        const app = await fakeApp({ rows });
        const before = await knownLibrary(app);
        const file = await packAll(app);
        const fresh = await appAfterWipe();
        await bringPackage(fresh, file);
        expect(await knownLibrary(fresh)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing in the library that it came from', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (rows) => {
        globalThis.indexedDB = new IDBFactory();
        const app = await fakeApp({ rows });
        const {
          undos: _undos,
          media: _media,
          noteTypes: _types,
          ...before
        } = await everything(app);
        await bringPackage(app, await packAll(app));
        expect(await everything(app)).toMatchObject(before);
        expect(await (await app.db()).count('notes')).toBe(rows.notes?.length);
      }),
      { numRuns: 20 },
    );
  });

  it('that went out once goes out the same after it came in', async () => {
    const app = await fakeApp({ rows: fc.sample(anyLibrary, { numRuns: 1, seed: 7 })[0] ?? {} });
    const first = await packAll(app);
    const fresh = await appAfterWipe();
    await bringPackage(fresh, first);
    const { notes, cards, revlog } = await openPackage(await packAll(fresh));
    const before = await openPackage(first);
    expect(revlog).toEqual(before.revlog);
    const told = ({ guid, flds, tags, csum }: (typeof notes)[number]) => ({
      guid,
      flds,
      tags,
      csum,
    });
    expect(byGuid(notes.map(told))).toEqual(byGuid(before.notes.map(told)));
    const learned = (rows: typeof cards) =>
      rows.map(({ type, queue, due, data }) => [type, queue, due, data].join(' ')).toSorted();
    expect(learned(cards)).toEqual(learned(before.cards));
  });
});

const decks = sharedDecks(/^(?:real|converted)\//).filter(({ cards = 0 }) => cards > 0);

/** Written by Anki itself in the container that we write. */
const BY_ANKI = /ankidroid_.*\.apkg/;

describe.skipIf(decks.length === 0)('a package of other people', () => {
  beforeEach(() => void (globalThis.indexedDB = new IDBFactory()));

  it.each(decks.map((deck) => [deck.file, deck] as const))(
    '%s goes out with what it brought',
    async (file, { notes, cards, revlog, media_count: media }) => {
      const bytes = readSharedDeck(file);
      const app = await fakeApp();
      await bringPackage(app, new Blob([bytes]));
      const out = await packAll(app);
      const opened = await openPackage(out);
      expect({
        integrity: opened.integrity,
        notes: opened.notes.length,
        cards: opened.cards.length,
        revlog: opened.revlog.length,
        media: Object.keys(opened.media).length,
      }).toEqual({ integrity: 'ok', notes, cards, revlog, media: media ?? 0 });
      const [before, after] = [await readAnkiFile(new Blob([bytes])), await readAnkiFile(out)];
      if ('kind' in before || 'kind' in after) throw new Error('It cannot be read.');
      const content = ({ collection }: typeof before) => ({
        notes: byGuid(collection.notes.map(({ id: _id, ...note }) => note)),
        reviews: collection.reviews.map(({ id, ease, tookMs, type }) => [id, ease, tookMs, type]),
      });
      expect(content(after)).toEqual(content(before));
      const types = new Map(before.collection.noteTypes.map((type) => [type.id, type]));
      for (const type of after.collection.noteTypes) expect(type).toEqual(types.get(type.id));
      const names = new Set(before.media.map(({ name }) => name));
      expect(new Set(after.media.map(({ name }) => name))).toEqual(names);
    },
  );

  it.each(decks.map(({ file }) => file).filter((file) => BY_ANKI.test(file)))(
    '%s has the check sums and sort fields that Anki gave it',
    async (file) => {
      const bytes = readSharedDeck(file);
      const app = await fakeApp();
      await bringPackage(app, new Blob([bytes]));
      const { notes } = await openPackage(await packAll(app));
      const given = await openPackage(new Blob([bytes]));
      const sums = (rows: typeof notes) =>
        byGuid(rows).map(({ guid, sfld, csum }) => ({ guid, sfld, csum }));
      expect(sums(notes)).toEqual(sums(given.notes));
    },
  );
});

function byGuid<Row extends { readonly guid?: string | number | undefined }>(rows: readonly Row[]) {
  return rows.toSorted((a, b) => (String(a.guid) < String(b.guid) ? -1 : 1));
}
