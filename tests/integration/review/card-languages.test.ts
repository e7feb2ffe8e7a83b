import { describe, expect, it } from 'vitest';
import { loadReviewCards } from '@/lib/services/review/load-review-cards';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const card = aCard();

async function languagesOf(change: Partial<Parameters<typeof aNote>[0]>, readAloud?: object) {
  const deck = aDeck({ options: { ...(readAloud && { readAloud }) } });
  const rows = { decks: [deck], noteTypes: [aNoteType()], notes: [aNote(change)], cards: [card] };
  const [shown] = await loadReviewCards(await fakeApp({ rows }), { cardIds: [card.id] });
  return [shown?.frontLang, shown?.backLang];
}

describe('the language of each side of a card (C-29)', () => {
  it('is what its deck has read aloud', async () => {
    expect(await languagesOf({}, { front: 'es', back: 'de' })).toEqual(['es', 'de']);
    expect(await languagesOf({}, { back: 'de' })).toEqual([undefined, 'de']);
  });

  it('is that of the page for a phrase that was saved there', async () => {
    const source = { url: 'https://example.org/', lang: 'fr' };
    expect(await languagesOf({ source }, { front: 'es', back: 'de' })).toEqual(['fr', 'de']);
  });

  it('is left to the page of the card where nobody said any', async () => {
    expect(await languagesOf({})).toEqual([undefined, undefined]);
  });
});
