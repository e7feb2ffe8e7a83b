import { afterEach, expect, it, vi } from 'vitest';
import { bootTab } from '@/lib/app/boot-tab';
import { paintFirst } from '@/lib/snapshot/paint-first';
import { memoryStorage } from '@/tests/support/memory-storage';
import { leavePage, pageWithCard } from '@/tests/support/page-with-card';

afterEach(leavePage);

/** A page whose storage holds the next card, and takes not one character more. */
function pageWithFullStorage(): void {
  const { storage } = pageWithCard();
  const full = memoryStorage({ 'morsel-snapshot': storage.getItem('morsel-snapshot') ?? '' }, -1);
  vi.spyOn(window, 'localStorage', 'get').mockReturnValue(full);
}

it('a tab paints its card where the storage takes nothing, and its app takes the look over', async () => {
  pageWithFullStorage();
  const loadApp = vi.fn(async () => undefined);
  paintFirst(window, '');
  expect(document.querySelector('.card-show')?.textContent).toBe('Show answer');
  bootTab(window, loadApp);
  await vi.waitFor(() => expect(loadApp).toHaveBeenCalledOnce());
  expect(window.morselTab?.isConfirmed).toBe(false);
});
