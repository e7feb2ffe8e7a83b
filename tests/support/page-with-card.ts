import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseId } from '@/lib/domain/ids';
import type { Choices } from '@/lib/domain/prompt/choices';
import { writeSnapshot } from '@/lib/snapshot/write-snapshot';
import { memoryStorage } from './memory-storage';

/**
 * This page as a new tab before its first frame: its storage holds the next cards, enough of them, asked
 * with `choices` where there are any.
 */
export function pageWithCard(choices?: Choices): { readonly storage: Storage } {
  vi.stubGlobal('chrome', fakeBrowser);
  document.body.innerHTML = '<main id="card"></main><footer id="edge"></footer>';
  const storage = memoryStorage();
  const labels = {
    title: 't',
    showAnswer: 'Show answer',
    choose: 'Choose an answer',
    minutes: 'm',
    help: 'h',
    skip: 's',
  };
  const card = { kind: 'card', deckName: 'Spanish', dot: 1, notBefore: 0 } as const;
  const text = { front: 'hola', back: 'hello', frontSize: 'word', backSize: 'word' } as const;
  const items = Array.from({ length: 8 }, (_, at) => {
    const cardId = parseId<never>(`note-${at}/0`);
    const asked = { ...card, ...text, cardId, ...(choices && { choices }) };
    return { ...asked, notAfter: Number.MAX_SAFE_INTEGER };
  });
  const looks = {
    theme: 'auto',
    buttons: 'two',
    share: 0,
    locale: 'en',
    language: navigator.language,
  } as const;
  writeSnapshot(storage, { ...looks, labels, styles: [], madeAt: 1, items }, null);
  vi.spyOn(window, 'localStorage', 'get').mockReturnValue(storage);
  return { storage };
}

/** Takes away what a tab leaves at its window. */
export function leavePage(): void {
  delete window.morselTab;
  delete window.morselFirstPaint;
}
