import { expect, it } from 'vitest';
import { escapeXml } from '@/lib/platform/omnibox';

it.each([
  ['markup', '<b>a & b</b>', '&lt;b&gt;a &amp; b&lt;/b&gt;'],
  ['quotes', `"it's"`, '&quot;it&apos;s&quot;'],
  ['controls', 'a\u0000b\u001fc', 'a b c'],
  ['other scripts', '今日は', '今日は'],
])('suggestions are safe XML: %s', (_reason, text, xml) => {
  expect(escapeXml(text)).toBe(xml);
});
