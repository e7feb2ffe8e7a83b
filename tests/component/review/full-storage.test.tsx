import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bootTab } from '@/lib/app/boot-tab';
import { parseId } from '@/lib/domain/ids';
import { paintFirst } from '@/lib/snapshot/paint-first';
import { writeSnapshot } from '@/lib/snapshot/write-snapshot';
import { memoryStorage } from '@/tests/support/memory-storage';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  delete window.morselTab;
  delete window.morselFirstPaint;
});

/** A page whose storage holds the next card, and takes not one character more. */
function pageWithFullStorage(): void {
  vi.stubGlobal('chrome', fakeBrowser);
  document.body.innerHTML = '<main id="card"></main><footer id="edge"></footer>';
  const storage = memoryStorage();
  const labels = { title: 't', showAnswer: 'Show answer', minutes: 'm', help: 'h', skip: 's' };
  const card = { kind: 'card', cardId: parseId<never>('note-0/0'), deckName: 'Spanish' } as const;
  const text = { front: 'hola', back: 'hello', frontSize: 'word', backSize: 'word' } as const;
  const items = [{ ...card, ...text, dot: 1, notBefore: 0, notAfter: Number.MAX_SAFE_INTEGER }];
  const looks = {
    theme: 'auto',
    buttons: 'two',
    share: 0,
    locale: 'en',
    language: navigator.language,
  } as const;
  writeSnapshot(storage, { ...looks, labels, styles: [], madeAt: 1, items }, null);
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
