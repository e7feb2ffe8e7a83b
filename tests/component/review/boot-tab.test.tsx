import { afterEach, expect, it, vi } from 'vitest';
import { bootTab } from '@/lib/app/boot-tab';
import { readLooks } from '@/lib/snapshot/looks';
import { paintFirst } from '@/lib/snapshot/paint-first';
import { markChanged } from '@/lib/snapshot/snapshot';
import { paintedPage } from '@/lib/snapshot/tab-page';
import { leavePage, pageWithCard } from '@/tests/support/page-with-card';

afterEach(leavePage);

it('a painted card stands in the task that painted it; its app comes when somebody means it', async () => {
  const { storage } = pageWithCard();
  const loadApp = vi.fn(async () => undefined);
  paintFirst(window, '');
  bootTab(window, loadApp);
  expect(document.documentElement.dataset.ready).toBe('card');
  expect(readLooks(storage)).toMatchObject([{ cardId: 'note-0/0' }]);
  expect(loadApp).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('pointermove'));
  await vi.waitFor(() => expect(loadApp).toHaveBeenCalledOnce());
  expect(window.morselTab?.isConfirmed).toBe(true);
});

it('a card that was changed before its tab was painted does not stand', async () => {
  const { storage } = pageWithCard();
  markChanged(storage, 'an answer elsewhere');
  const loadApp = vi.fn(async () => undefined);
  paintFirst(window, '');
  bootTab(window, loadApp);
  expect(document.documentElement.dataset.ready).toBeUndefined();
  await vi.waitFor(() => expect(loadApp).toHaveBeenCalledOnce());
});

it('a change between the painting and the listening is not missed', async () => {
  const { storage } = pageWithCard();
  const loadApp = vi.fn(async () => undefined);
  paintFirst(window, '');
  bootTab(window, loadApp);
  markChanged(storage, 'an answer elsewhere');
  await vi.waitFor(() => expect(loadApp).toHaveBeenCalledOnce());
  expect(window.morselTab?.isConfirmed).toBe(false);
});

it('a choice that is pressed before the app is there is not lost', () => {
  pageWithCard({ answers: ['hello', 'thanks', 'please', 'goodbye'], right: 0 });
  paintFirst(window, '');
  document.querySelectorAll<HTMLElement>('.card-choice')[2]?.click();
  expect(document.querySelector('article')?.dataset.phase).toBe('answer');
  const first = paintedPage(window).first;
  expect(first).toMatchObject({ picked: 2, face: { choices: { right: 0 } } });
  expect(first?.revealedAt).toBeDefined();
});
