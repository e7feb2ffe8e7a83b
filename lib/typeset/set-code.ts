import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

const LANGUAGES = {
  bash,
  c,
  cpp,
  csharp,
  css,
  go,
  java,
  javascript,
  json,
  kotlin,
  php,
  python,
  ruby,
  rust,
  sql,
  swift,
  typescript,
  xml,
  yaml,
};
for (const [name, language] of Object.entries(LANGUAGES)) hljs.registerLanguage(name, language);

/** The few colours of a card's code, by the first words of highlight.js' own names. */
const COLOURS: readonly (readonly [names: RegExp, colour: string])[] = [
  [/^(?:comment|quote)/, 'c'],
  [/^(?:keyword|built_in|literal|selector-tag|name|operator|meta keyword)/, 'k'],
  [/^(?:string|char|regexp|subst|link|addition)/, 's'],
  [/^(?:number|symbol|bullet|meta|selector-pseudo)/, 'n'],
  [
    /^(?:title|function|type|class|attr|attribute|property|section|tag|selector|variable|params)/,
    't',
  ],
];

/** Code with its words in colours; empty where the language is not known. */
export function setCode(source: string, language: string): string {
  if (!hljs.getLanguage(language)) return '';
  const { value } = hljs.highlight(source, { language, ignoreIllegals: true });
  const coloured = value.replaceAll(/<span class="(?:hljs-|language-)([^"]*)">/g, (_all, names) => {
    const colour = colourOf(String(names));
    return colour === undefined ? '<span>' : `<span class="hl-${colour}">`;
  });
  return `<pre class="hl"><code>${coloured}</code></pre>`;
}

function colourOf(names: string): string | undefined {
  return COLOURS.find(([known]) => known.test(names))?.[1];
}
