import { describe, expect, it, vi } from 'vitest';
import { parseId, type ImportId } from '@/lib/domain/ids';
import { whileHeld } from '@/lib/platform/work-lock';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { aCard, aDeck } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const rows = { decks: [aDeck()], cards: [aCard()] };

describe('looking through all cards', () => {
  it('happens once where two tabs find the list missing at the same moment', async () => {
    const app = await fakeApp({ rows });
    const looks = vi.spyOn(app.settings, 'load');
    await Promise.all([rebuildShortlist(app), rebuildShortlist(app)]);
    expect(looks).toHaveBeenCalledTimes(1);
    expect((await loadCandidates(app)).isShortlistStale).toBe(false);
  });

  it('does not happen while an import is written, and does after it', async () => {
    const app = await fakeApp({ rows });
    await whileHeld(parseId<ImportId>('import'), () => rebuildShortlist(app));
    expect((await loadCandidates(app)).isShortlistStale).toBe(true);
    await rebuildShortlist(app);
    expect((await loadCandidates(app)).isShortlistStale).toBe(false);
  });
});
