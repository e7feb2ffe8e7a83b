import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { exportPackage } from '@/lib/services/transfer/export-package';
import { fakeApp } from '@/tests/support/fake-app';
import { openPackage } from '@/tests/support/open-package';
import { LIBRARY } from '@/tests/support/pack';

const INPUT = { hasHistory: true, hasSources: true, separator: ',' } as const;

describe('an Anki package for a person', () => {
  it('is called by its deck, or by the product', async () => {
    const app = await fakeApp({ rows: LIBRARY });
    expect(await exportPackage(app, INPUT)).toMatchObject({ name: 'morsel.apkg' });
    const deckId = parseId<NonNullable<Parameters<typeof exportPackage>[1]['deckId']>>('deck-2');
    expect(await exportPackage(app, { ...INPUT, deckId })).toMatchObject({
      name: 'Spanish-Verbs.apkg',
      counts: { notes: 1, cards: 1, reviews: 0, media: 0 },
    });
  });

  it('begins anew where what was learned stays', async () => {
    const app = await fakeApp({ rows: LIBRARY });
    const made = await exportPackage(app, { ...INPUT, hasHistory: false });
    if (made.kind !== 'made') throw new Error(made.kind);
    const { revlog, cards } = await openPackage(made.file);
    expect([revlog, cards.map(({ type }) => type)]).toEqual([[], [0, 0]]);
  });

  it('tells how far it is, up to the end', async () => {
    const app = await fakeApp({ rows: LIBRARY });
    const told: (readonly [number, number])[] = [];
    await exportPackage(app, {
      ...INPUT,
      onProgress: ({ done, total }) => told.push([done, total]),
    });
    expect(told.at(-1)).toEqual([4, 4]);
    expect(told.every(([done, total]) => done <= total)).toBe(true);
  });

  it('is none where there is no card', async () => {
    expect(await exportPackage(await fakeApp(), INPUT)).toEqual({ kind: 'empty' });
  });
});
