import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, messagesOf } from './support/messages';
import { textOf, trackedFiles } from './support/tracked-files';

const english = messagesOf('en');
const german = messagesOf('de');
const source = textOf(trackedFiles(/^(components|entrypoints|lib|scripts)\/.*\.(tsx?|html)$/));

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('use the same values in both languages', () => {
    const different = Object.keys(english).filter(
      (key) => placesIn(english[key]) !== placesIn(german[key]),
    );
    expect(different).toEqual([]);
  });

  it('have no empty text and no emoji', () => {
    const texts = LANGUAGES.flatMap((language) => Object.entries(messagesOf(language)));
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(texts.filter(([, text]) => /\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });

  it('are written once: no key appears twice in a file', () => {
    for (const language of LANGUAGES) {
      const lines = readFileSync(`public/_locales/${language}/messages.json`, 'utf8').split('\n');
      const keys = lines.flatMap((line) => /^\s*"([^"]+)": \{"message"/.exec(line)?.[1] ?? []);
      expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    }
  });

  it('are all used somewhere', () => {
    const isUsed = usedKeys();
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('exist wherever a manifest or a page asks for one', () => {
    const asked = [...source.matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((key) => !(key in english))).toEqual([]);
  });
});

function placesIn(text = ''): string {
  return [...new Set(text.match(/\$\d/g) ?? [])].sort().join();
}

/** A key is used when it stands quoted in the source, or fits a template such as `rating_${x}`. */
function usedKeys(): (key: string) => boolean {
  const named = [...source.matchAll(/'(\w+)'|"(\w+)"/g)].map((match) => match[1] ?? match[2] ?? '');
  const inManifest = [...source.matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1] ?? '');
  const quoted = new Set([...named, ...inManifest]);
  const templates = [...source.matchAll(/\bt\(\s*`([^`]*\$\{[^`]*)`/g)].map((match) => {
    const pattern = (match[1] ?? '').replaceAll(/\$\{[^}]*\}/g, '\\w+');
    return new RegExp(`^${pattern}$`);
  });
  const isQuoted = (key: string) => quoted.has(key) || quoted.has(key.replace(/_(one|other)$/, ''));
  return (key) => isQuoted(key) || templates.some((template) => template.test(key));
}
