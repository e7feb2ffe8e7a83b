import { expect, it } from 'vitest';
import { formatSites, isOnSite, parseSites } from '@/lib/domain/deck/site';

it.each([
  ['', [], 'nothing is fine'],
  ['lemonde.fr', ['lemonde.fr'], 'a bare name'],
  ['https://www.LeMonde.fr/sport?a=1', ['lemonde.fr'], 'an address copied from the bar'],
  ['lemonde.fr, bbc.co.uk  lemonde.fr', ['lemonde.fr', 'bbc.co.uk'], 'several, one twice'],
  ['bücher.example', ['xn--bcher-kva.example'], 'as the browser names the host'],
  ['le monde', undefined, 'words are no site'],
  ['lemonde', undefined, 'without its end'],
  ['javascript:alert(1)', undefined, 'no address of a site'],
  ['127.0.0.1', undefined, 'a number'],
] as const)('reads %j as %j: %s (S-059)', (text, sites, _reason) => {
  expect(parseSites(text)).toEqual(sites);
});

it('what is shown again is read again as the same', () => {
  const sites = parseSites('a.example, b.example') ?? [];
  expect(parseSites(formatSites(sites))).toEqual(sites);
  expect(isOnSite('www.a.example', sites[0] ?? '')).toBe(true);
});
