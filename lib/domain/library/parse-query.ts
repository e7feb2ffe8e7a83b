import { foldText } from './fold-text';

export const NOTE_STATES = [
  'new',
  'due',
  'learning',
  'suspended',
  'buried',
  'leech',
  'flagged',
] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** Words in between which anything may stand: `ver*en` is `['ver', 'en']`. Folded. */
export type Pattern = readonly string[];

/** What notes are asked for: terms, and terms joined. */
export type NoteQuery =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly NoteQuery[] }
  | { readonly kind: 'not'; readonly part: NoteQuery }
  | { readonly kind: 'text' | 'tag' | 'deck'; readonly pattern: Pattern }
  | { readonly kind: 'is'; readonly state: NoteState };

export interface ParsedQuery {
  readonly query: NoteQuery;
  /** What stands after an `is:` that means nothing, as it was typed. */
  readonly unknown: readonly string[];
}

/** An opening bracket with its minus, a closing one, or a term. */
const TOKEN = /(-?)\(|\)|(-?)(?:(tag|deck|is):)?(?:"([^"]*)"?|([^\s()"]+))/giu;
/** Deeper brackets mean nothing that somebody would type. */
const DEEPEST = 40;
const ALIASES: ReadonlyMap<string, NoteState> = new Map([
  ['learn', 'learning'],
  ['flag', 'flagged'],
]);

type Token =
  | { readonly kind: 'open'; readonly isNot: boolean }
  | { readonly kind: 'close' }
  | { readonly kind: 'or' }
  | { readonly kind: 'term'; readonly isNot: boolean; readonly term: NoteQuery };

/**
 * Reads `hola tag:verbs -deck:"My cards" (is:due or is:new)`: every term must hold, `or` joins what
 * stands on its two sides, a minus turns a term or a bracket round, `*` stands for anything. Whatever is
 * typed means something.
 */
export function parseNoteQuery(text: string): ParsedQuery {
  const unknown: string[] = [];
  const tokens = [...text.matchAll(TOKEN)].flatMap((match) => tokenOf(match, unknown));
  return { query: readAny(tokens[Symbol.iterator](), 0), unknown };
}

function tokenOf(match: RegExpExecArray, unknown: string[]): readonly Token[] {
  const [whole, minusOfOpen, minus, prefix, quoted, plain] = match;
  if (whole === ')') return [{ kind: 'close' }];
  if (minusOfOpen !== undefined) return [{ kind: 'open', isNot: minusOfOpen === '-' }];
  const word = foldText(quoted ?? plain ?? '');
  if (whole.toLowerCase() === 'or') return [{ kind: 'or' }];
  if (word === '' || whole === '-') return [];
  const term = termOf(prefix?.toLowerCase(), word, quoted !== undefined);
  if (term === undefined) unknown.push(quoted ?? plain ?? '');
  return [
    {
      kind: 'term',
      isNot: term !== undefined && minus === '-',
      term: term ?? { kind: 'text', pattern: [foldText(whole)] },
    },
  ];
}

/** Absent for a state that nobody knows. */
function termOf(prefix: string | undefined, word: string, isQuoted: boolean) {
  if (prefix === 'is') {
    const state = NOTE_STATES.find((known) => known === word) ?? ALIASES.get(word);
    return state && ({ kind: 'is', state } as const);
  }
  if (prefix === 'tag' || prefix === 'deck') {
    return { kind: prefix, pattern: word.split('*') } as const;
  }
  return { kind: 'text', pattern: isQuoted ? [word] : word.split('*') } as const;
}

/** Up to the bracket that closes, or the end. */
function readAny(tokens: Iterator<Token>, depth: number): NoteQuery {
  const sides: NoteQuery[][] = [[]];
  for (let next = tokens.next(); next.done !== true; next = tokens.next()) {
    const token = next.value;
    if (token.kind === 'close' && depth > 0) break;
    if (token.kind === 'or') sides.push([]);
    if (token.kind !== 'open' && token.kind !== 'term') continue;
    if (token.kind === 'open' && depth >= DEEPEST) continue;
    const part = token.kind === 'open' ? readAny(tokens, depth + 1) : token.term;
    if (!isEmpty(part)) sides.at(-1)?.push(token.isNot ? { kind: 'not', part } : part);
  }
  const said = sides.filter((parts) => parts.length > 0).map((parts) => joined('all', parts));
  return joined('any', said);
}

function joined(kind: 'all' | 'any', parts: readonly NoteQuery[]): NoteQuery {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return { kind: parts.length === 0 ? 'all' : kind, parts };
}

/** Whether nothing is asked for, so that every note is meant. */
export function isEmpty(query: NoteQuery): boolean {
  return query.kind === 'all' && query.parts.length === 0;
}
