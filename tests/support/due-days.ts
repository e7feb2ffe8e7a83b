import { dueDayOfCard } from '@/lib/domain/review/due-days';
import type { FakeApp } from './fake-app';

/** How many cards fall due, by deck and day: as the projection has it, and as the cards say. */
export async function dueDaysOf(app: FakeApp) {
  const db = await app.db();
  const counted: Record<string, number> = {};
  for (const card of await db.getAll('cards')) {
    const day = dueDayOfCard(card);
    if (day === undefined) continue;
    const key = `${card.deckId} ${day}`;
    counted[key] = (counted[key] ?? 0) + 1;
  }
  const rows = await db.getAll('dueDays');
  const projected = Object.fromEntries(
    rows.map(({ deckId, day, cards }) => [`${deckId} ${day}`, cards]),
  );
  return { projected, counted };
}
