import type { Suggestion } from '@/lib/platform/omnibox';
import { openDashboard } from '@/lib/platform/pages';
import type { App } from '@/lib/services/app';
import { searchNotes } from '@/lib/services/library/search-notes';

const SHOWN = 6;

/** Cards that what is typed in the address bar finds. */
export async function suggestCards(app: App, typed: string): Promise<readonly Suggestion[]> {
  const query = typed.trim();
  if (query === '') return [];
  const found = await searchNotes(app, { query, limit: SHOWN });
  return found.map(({ front, back }) => ({ go: front, text: front, dimmed: back }));
}

/** Opens the library at a chosen line, or at what was typed. */
export async function findInLibrary(_app: App, chosen: string): Promise<void> {
  await openDashboard({ find: chosen.trim() });
}
