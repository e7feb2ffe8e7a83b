import { describe, expect, it } from 'vitest';
import { aNote } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { jsonCell } from '@/tests/support/open-package';
import { LIBRARY, pack } from '@/tests/support/pack';

describe('a package to share', () => {
  const source = { url: 'https://example.org/page', title: 'A page', quote: 'hola & adiós' };
  const rows = {
    ...LIBRARY,
    notes: [aNote({ source, tags: ['leech', 'kept'] }), ...(LIBRARY.notes ?? []).slice(1)],
  };
  const SHARED = { keepsLearning: false, keepsSources: false };

  it('says nothing of how somebody gets on', async () => {
    const { cards, revlog, col, notes } = await pack(await fakeApp({ rows }), SHARED);
    expect(revlog).toEqual([]);
    expect(notes[0]?.tags).toBe(' kept ');
    expect(jsonCell(col.dconf)[1]).not.toHaveProperty('fsrsParams6');
    const fresh = { type: 0, queue: 0, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, flags: 0 };
    for (const card of cards) expect(card).toMatchObject({ ...fresh, data: '{}' });
  });

  it('names no page that a phrase was saved on unless that is wanted', async () => {
    const app = await fakeApp({ rows });
    const plain = await pack(app, SHARED);
    expect(JSON.stringify([plain.notes, plain.col])).not.toContain('example.org');
    const told = await pack(app, { ...SHARED, keepsSources: true });
    expect(told.notes[0]?.flds).toContain('href="https://example.org/page');
    const [model] = Object.values(jsonCell(told.col.models)) as { flds: { name: string }[] }[];
    expect(model?.flds.map(({ name }) => name)).toEqual(['Front', 'Back', 'Source']);
  });
});
