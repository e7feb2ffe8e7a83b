import { expect, it, vi } from 'vitest';
import { createDeckOptionsModel } from '@/components/library/deck-options/deck-options-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { settled, slow } from '@/tests/support/slow';

it('the cost of a deck whose form was closed does not take the place of the one that is open', async () => {
  const loading = slow(async ({ deckId }: { deckId: DeckId }) => ({ of: deckId }));
  const app = {
    settings: { load: async () => DEFAULT_SETTINGS },
    services: { loadDeckCost: loading.run },
    report: (error: unknown) => expect(error).toBeUndefined(),
  } as unknown as DashboardApp;
  const model = createDeckOptionsModel(app);
  model.load(parseId<DeckId>('large'));
  await settled();
  model.load(parseId<DeckId>('small'));
  await loading.answer(1);
  // The arithmetic comes with the first of them.
  await vi.waitFor(() => expect(model.cost.value?.sample).toEqual({ of: 'small' }));
  await loading.answer();
  expect(model.cost.value?.sample).toEqual({ of: 'small' });
});
