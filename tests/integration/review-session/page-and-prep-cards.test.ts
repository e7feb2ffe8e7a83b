import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/domain/capture/draft';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { DAY } from '@/lib/domain/time/duration';
import { loadPageCards } from '@/lib/services/review-session/load-page-cards';
import { loadPrepCards, loadPrepDecks } from '@/lib/services/review-session/load-prep-cards';
import { aCard, aDeck, aNote, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const URL_OF_PAGE = 'https://www.lemonde.fr/article/1';

function finishedDraft(noteId: NoteId, url = URL_OF_PAGE): Draft {
  return {
    id: parseId(`draft-${noteId}`),
    phrase: 'préalable',
    source: { url },
    savedAt: MONDAY_9AM,
    noteId,
    stamp: MONDAY_9AM,
    deviceId: DEVICE,
  };
}

const note = (name: string) => parseId<NoteId>(name);
const due = (name: string, dueAt: number) =>
  aCard({ noteId: note(name), schedule: { ...NEW_SCHEDULE, phase: 'review', dueAt } });

describe('cards of a page', () => {
  it('are those of phrases saved there, wherever on the page', async () => {
    const app = await fakeApp({
      rows: {
        inbox: [finishedDraft(note('a')), finishedDraft(note('b'), 'https://other.example/')],
        cards: [aCard({ noteId: note('a') }), aCard({ noteId: note('b') })],
      },
    });
    expect(await loadPageCards(app, { url: `${URL_OF_PAGE}/#part-2` })).toEqual(['a/0']);
  });

  it('are those of a deck linked to the site, due ones first', async () => {
    const app = await fakeApp({
      rows: {
        decks: [aDeck({ sites: ['lemonde.fr'] })],
        cards: [
          due('later', MONDAY_9AM + 9 * DAY),
          aCard({ noteId: note('new') }),
          due('now', MONDAY_9AM - DAY),
        ],
      },
    });
    expect(await loadPageCards(app, { url: URL_OF_PAGE })).toEqual(['now/0', 'new/0', 'later/0']);
  });

  it('are those of the decks below a linked one, too', async () => {
    const below = parseId<DeckId>('verbs');
    const app = await fakeApp({
      rows: {
        decks: [
          aDeck({ sites: ['lemonde.fr'] }),
          aDeck({ id: below, name: 'Verbs', parentId: aDeck().id }),
        ],
        cards: [aCard({ noteId: note('a'), deckId: below })],
      },
    });
    expect(await loadPageCards(app, { url: URL_OF_PAGE })).toEqual(['a/0']);
  });

  it('leave out what is suspended or deleted, and are three at most', async () => {
    const app = await fakeApp({
      rows: {
        inbox: ['a', 'b', 'c', 'd', 'e'].map((name) => finishedDraft(note(name))),
        cards: [
          aCard({ noteId: note('a'), suspendedAt: 1 }),
          aCard({ noteId: note('b'), deletedAt: 1 }),
          ...['c', 'd', 'e', 'f'].map((name) => aCard({ noteId: note(name) })),
        ],
      },
    });
    expect(await loadPageCards(app, { url: URL_OF_PAGE })).toEqual(['c/0', 'd/0', 'e/0']);
  });

  it.each(['', 'about:blank', 'not an address'])('are none for %j', async (url) => {
    expect(await loadPageCards(await fakeApp(), { url })).toEqual([]);
  });

  it('are those of a deck linked to a site that is served on a port of its own', async () => {
    const app = await fakeApp({
      rows: { decks: [aDeck({ sites: ['lemonde.fr'] })], cards: [aCard({ noteId: note('a') })] },
    });
    expect(await loadPageCards(app, { url: 'http://lemonde.fr:8080/' })).toEqual(['a/0']);
  });

  it('are not those of a site that only ends alike', async () => {
    const app = await fakeApp({
      rows: { decks: [aDeck({ sites: ['monde.fr'] })], notes: [aNote()], cards: [aCard()] },
    });
    expect(await loadPageCards(app, { url: URL_OF_PAGE })).toEqual([]);
  });
});

describe('cards before a task (S-060)', () => {
  it('are five of the deck, the soonest due first, then new ones', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const app = await fakeApp({
      rows: {
        decks: [aDeck(), aDeck({ id: parseId('empty'), name: 'Empty' })],
        cards: [
          ...names.map((name, at) => due(name, MONDAY_9AM + (4 - at) * DAY)),
          aCard({ noteId: note('x'), newPosition: 0 }),
          aCard({ noteId: note('y'), newPosition: 1 }),
        ],
      },
    });
    const expected = ['d/0', 'c/0', 'b/0', 'a/0', 'x/0'];
    expect(await loadPrepCards(app, { deckId: aDeck().id })).toEqual(expected);
    expect(await loadPrepDecks(app)).toEqual([{ deckId: aDeck().id, name: 'Spanish' }]);
  });

  it('are those of the decks below, too: a deck with nothing but decks below it can be chosen', async () => {
    const [verbs, nouns] = [parseId<DeckId>('verbs'), parseId<DeckId>('nouns')];
    const parentId = aDeck().id;
    const app = await fakeApp({
      rows: {
        decks: [
          aDeck(),
          aDeck({ id: verbs, name: 'Verbs', parentId }),
          aDeck({ id: nouns, name: 'Nouns', parentId }),
        ],
        cards: [
          { ...due('later', MONDAY_9AM + 2 * DAY), deckId: verbs },
          aCard({ noteId: note('new'), deckId: verbs }),
          { ...due('sooner', MONDAY_9AM + DAY), deckId: nouns },
        ],
      },
    });
    const names = (await loadPrepDecks(app)).map(({ name }) => name);
    expect(names).toEqual(['Spanish', 'Spanish::Nouns', 'Spanish::Verbs']);
    expect(await loadPrepCards(app, { deckId: parentId })).toEqual([
      'sooner/0',
      'later/0',
      'new/0',
    ]);
  });
});
