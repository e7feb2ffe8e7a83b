/**
 * Published results of Anki 26.08.1 (AGPL-3.0-or-later; results only, no code), commit c32cb29:
 * rslib/src/cloze.rs, template.rs, template_filters.rs, text.rs.
 */
import type { Side } from '@/lib/domain/render/cloze';

const SHARED = '{{c1,2::shared}} word and {{c1::first}} vs {{c2::second}}';

/** What a cloze card shows of a field, without its markup. */
export const CLOZES: readonly (readonly [
  text: string,
  number: number,
  side: Side,
  plain: string,
])[] = [
  ['{{c1::one}} {{c2::two::hint}}', 1, 'question', '[...] two'],
  ['{{c1::one}} {{c2::two::hint}}', 2, 'question', 'one [hint]'],
  ['{{c1::one}} {{c2::two::hint}}', 2, 'answer', 'one two'],
  ['{{c1::one}} {{c2::two::hint}}', 3, 'question', ''],
  ['foo {{c1::bar {{c2::baz}}}}', 1, 'question', 'foo [...]'],
  ['foo {{c1::bar {{c2::baz}}}}', 1, 'answer', 'foo bar baz'],
  ['foo {{c1::bar {{c2::baz}}::qux}}', 2, 'question', 'foo bar [...]'],
  ['foo {{c1::bar {{c2::baz}}::qux}}', 2, 'answer', 'foo bar baz'],
  ['foo {{c1::bar {{c2::baz}}::qux}}', 1, 'question', 'foo [qux]'],
  ['foo {{c1::bar {{c2::baz}}::qux}}', 1, 'answer', 'foo bar baz'],
  [SHARED, 1, 'question', '[...] word and [...] vs second'],
  [SHARED, 2, 'question', '[...] word and first vs [...]'],
  [SHARED, 1, 'answer', 'shared word and first vs second'],
  [SHARED, 2, 'answer', 'shared word and first vs second'],
  ['{{c1,2::outer {{c3::inner}}}}', 1, 'question', '[...]'],
  ['{{c1,2::outer {{c3::inner}}}}', 2, 'question', '[...]'],
  ['{{c1,2::outer {{c3::inner}}}}', 3, 'question', 'outer [...]'],
  ['{{c1::outer {{c1::inner}}}}', 1, 'question', '[...]'],
  ['{{c1,2::answer::hint}}', 2, 'question', '[hint]'],
];

/** The first of them with its markup. */
export const CLOZE_HTML =
  '<span class="cloze" data-cloze="one" data-ordinal="1">[...]</span> ' +
  '<span class="cloze-inactive" data-ordinal="2">two</span>';

export const CLOZE_NUMBERS: readonly (readonly [text: string, numbers: readonly number[]])[] = [
  ['test', []],
  ['{{c2::te}}{{c1::s}}t{{', [1, 2]],
  ['{{c0::te}}s{{c2::t}}s', [2]],
  ['{{c2::te{{c1::s}}}}t{{', [1, 2]],
  ['öaöaöööaö', []],
  ['{{c1,2,3::multi}}', [1, 2, 3]],
  ['{{c1,1,2::test}}', [1, 2]],
  ['{{c0,1,2::test}}', [1, 2]],
  ['{{c1,,3::test}}', [1, 3]],
];

export const CLOZE_ONLY: readonly (readonly [
  text: string,
  number: number,
  side: Side,
  out: string,
])[] = [
  ['foo', 1, 'question', ''],
  ['foo {{c1::bar}}', 1, 'question', '...'],
  ['foo {{c1::bar::baz}}', 1, 'question', 'baz'],
  ['foo {{c1::bar}}', 1, 'answer', 'bar'],
  ['foo {{c1::bar}}', 2, 'answer', ''],
  ['{{c1::foo}} {{c1::bar}}', 1, 'answer', 'foo, bar'],
];

export const TYPED_CLOZES: readonly (readonly [text: string, number: number, expected: string])[] =
  [
    ['{{c2::foo}}', 1, ''],
    ['{{c1::foo}} {{c1::bar}} {{c1::foo}}', 1, 'foo, bar, foo'],
    ['{{c1::foo}} {{c1::foo}} {{c1::foo}}', 1, 'foo'],
  ];

export const STRIPPED = {
  from: 'The {{c1::moon::🌛}} {{c2::orbits::this hint has "::" in it}} the {{c3::🌏}}.',
  to: 'The moon orbits the 🌏.',
};

export const READINGS: readonly (readonly [
  filter: 'furigana' | 'kanji' | 'kana',
  text: string,
  out: string,
])[] = [
  ['kana', 'test first[second] third[fourth]', 'testsecondfourth'],
  ['kanji', 'test first[second] third[fourth]', 'testfirstthird'],
  ['furigana', 'first[second]', '<ruby><rb>first</rb><rt>second</rt></ruby>'],
  [
    'furigana',
    '世[よ]の 中[なか]',
    '<ruby><rb>世</rb><rt>よ</rt></ruby>の<ruby><rb>中</rb><rt>なか</rt></ruby>',
  ],
  [
    'furigana',
    '世[よ]の中[なか]',
    '<ruby><rb>世</rb><rt>よ</rt></ruby><ruby><rb>の中</rb><rt>なか</rt></ruby>',
  ],
];

/** Filters that leave a mark for later. */
export const MARKS: readonly (readonly [template: string, out: string])[] = [
  ['{{type:Front}}', '[[type:Front]]'],
  ['{{type:cloze:Text}}', '[[type:cloze:Text]]'],
  ['{{type:nc:Text}}', '[[type:nc:Text]]'],
  [
    '{{tts en_US voices=Bob,Jane:Front}} with foo',
    '[anki:tts lang=en_US voices=Bob,Jane]foo[/anki:tts] with foo',
  ],
];

export const EMPTY_FIELDS: readonly (readonly [html: string, isEmpty: boolean])[] = [
  ['', true],
  [' ', true],
  ['x', false],
  ['<BR>', true],
  ['<div />', true],
  [' <div> <br> </div>\n', true],
  [' <div>x</div>\n', false],
];

export const UNREADABLE = [
  '{{#mis}}{{/matched}}',
  '{{/matched}}',
  '{{#mis}}',
  '{{#mis}}<!--{{/matched}}-->',
] as const;

export const READABLE = [
  '<!--{{#mis}}{{/matched}}-->',
  '<!--{{foo}}',
  '{{foo}}-->',
  'text }} more',
  '{{ tag }}',
  '{{=<% %>=}}<%Front%>',
] as const;

/** Whether a question asks anything while the fields 1 and 3 are filled. */
export const ASKS: readonly (readonly [template: string, asks: boolean])[] = [
  ['{{2}}{{1}}', true],
  ['{{2}}', false],
  ['{{2}}{{4}}', false],
  ['{{#3}}{{^2}}{{1}}{{/2}}{{/3}}', true],
  ['{{^1}}{{3}}{{/1}}', false],
];

export const SIDE = {
  fields: [
    ['F', 'f'],
    ['B', 'b'],
    ['E', ' '],
    ['c1', '1'],
  ] as const,
  cases: [
    ['{{B}}A{{F}}', 'bAf'],
    ['{{#E}}A{{/E}}', ''],
    ['{{^E}}1{{#F}}2{{#B}}{{F}}{{/B}}{{/F}}{{/E}}', '12f'],
  ] as const,
  unknown: { template: '{{#E}}}{{^M}}A{{/M}}{{/E}}}', field: 'M' },
};
