import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSampleDeck, SAMPLE_KEYS } from '@/lib/domain/sample/sample-deck';
import { sampleRows } from '@/lib/domain/sample/sample-rows';

const EDITIONS = [
  { lang: 'en', folder: 'public/decks' },
  { lang: 'de', folder: 'public/decks/de' },
] as const;

const FILES = EDITIONS.flatMap(({ lang, folder }) =>
  SAMPLE_KEYS.map((key) => ({ key, lang, path: `${folder}/${key}.json` })),
);

const load = (path: string) => parseSampleDeck(readFileSync(path, 'utf8'));

describe.each(FILES)('starter deck $path', ({ key, lang, path }) => {
  const deck = load(path);

  it('says which deck it is, in which language, and what is in it', () => {
    expect(deck).toMatchObject({ key, lang });
    expect(deck.title).not.toBe('');
    expect(deck.description).toContain(String(deck.cards.length));
  });

  it('has at least forty cards', () => {
    expect(deck.cards.length).toBeGreaterThanOrEqual(40);
  });

  it('asks nothing twice', () => {
    const fronts = deck.cards.map((card) => card.front.toLowerCase());
    expect(fronts.filter((front, at) => fronts.indexOf(front) !== at)).toEqual([]);
    expect(new Set(deck.cards.map((card) => card.key)).size).toBe(deck.cards.length);
  });

  it('keeps questions, answers and notes short: one fact each (S-007)', () => {
    const long = deck.cards.filter(
      ({ front, back, note = '' }) =>
        front.trim() === '' ||
        back.trim() === '' ||
        front.length > 80 ||
        back.length > 60 ||
        note.length > 90 ||
        back.split(/\s+/).length > 12,
    );
    expect(long).toEqual([]);
  });

  it('has keys that can be part of an id', () => {
    expect(deck.cards.filter((card) => !/^[a-z0-9-]+$/.test(card.key))).toEqual([]);
  });
});

describe('editions', () => {
  it.each(SAMPLE_KEYS)('%s has the same cards in the same order in both languages', (key) => {
    const [english, german] = EDITIONS.map(({ folder }) => load(`${folder}/${key}.json`));
    expect(german?.cards.map((card) => card.key)).toEqual(english?.cards.map((card) => card.key));
  });
});

describe('rows of a starter deck', () => {
  it('show code as text, not as markup', () => {
    const rows = sampleRows(load('public/decks/web.json'));
    const clone = rows.notes.find((note) => note.id === 'sample-web-git-clone');
    expect(clone?.fields.back).toBe('git clone &lt;url&gt;');
  });

  it('carry the language of each side', () => {
    const [template] = sampleRows(load('public/decks/spanish.json')).noteType.templates;
    expect(template?.front).toContain('lang="es"');
    expect(template?.back).toContain('lang="en"');
  });
});
