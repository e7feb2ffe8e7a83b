import { lineCounter } from '@/lib/interchange/line-counter';

/** What stands in an XML file, one after the other. */
export type XmlEvent =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly line: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly line: number }
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  /** The end: here the file is not what it should be. */
  | { readonly kind: 'broken'; readonly line: number; readonly isEntity?: true };

const CLOSING = /<\/([^\s<>/=]+)\s*>/y;
const OPENING = /<([^\s<>/=!?&"']+)/y;
const ATTRIBUTE = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;

/**
 * Reads XML strictly and in one go, without a document: there is no `DOMParser` in a worker.
 * - Of entities only the five of XML and numbers exist: a file that defines its own (which can grow
 *   without end, or name other files) is broken at that line.
 * - The time it takes grows as the text does.
 */
export function* xmlEvents(text: string): Generator<XmlEvent> {
  const lineAt = lineCounter(text);
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const sign = text.indexOf('<', at);
    const end = sign < 0 ? text.length : sign;
    if (end > at) {
      const raw = text.slice(at, end);
      const line = lineAt(end - raw.trimStart().length);
      const plain = decodeEntities(raw);
      if (plain === undefined) return yield { kind: 'broken', line, isEntity: true };
      yield { kind: 'text', text: plain, line };
    }
    if (sign < 0) return;
    const tag = readTag(text, sign, lineAt(sign));
    yield* tag.events;
    if (tag.end === undefined) return;
    at = tag.end;
  }
}

interface ReadTag {
  readonly events: readonly XmlEvent[];
  /** Absent where reading ends. */
  readonly end?: number;
}

function readTag(text: string, at: number, line: number): ReadTag {
  if (text.startsWith('<!--', at)) return skipTo(text, '-->', { at: at + 4, line });
  if (text.startsWith('<?', at)) return skipTo(text, '?>', { at: at + 2, line });
  if (text.startsWith('<![CDATA[', at)) {
    const skipped = skipTo(text, ']]>', { at: at + 9, line });
    if (skipped.end === undefined) return skipped;
    const inner = text.slice(at + 9, skipped.end - 3);
    return { events: [{ kind: 'text', text: inner, line }], end: skipped.end };
  }
  if (text.startsWith('<!', at)) return readDoctype(text, at, line);
  CLOSING.lastIndex = at;
  const name = CLOSING.exec(text)?.[1];
  if (name !== undefined)
    return { events: [{ kind: 'close', name, line }], end: CLOSING.lastIndex };
  return readOpening(text, at, line);
}

function skipTo(text: string, sign: string, { at, line }: { at: number; line: number }): ReadTag {
  const end = text.indexOf(sign, at);
  return end < 0 ? { events: [{ kind: 'broken', line }] } : { events: [], end: end + sign.length };
}

/** `<!DOCTYPE name>` says nothing; with anything behind the name it may define entities. */
function readDoctype(text: string, at: number, line: number): ReadTag {
  const end = text.indexOf('>', at);
  const isPlain = end > 0 && /^<!DOCTYPE\s+[\w.:-]+\s*$/i.test(text.slice(at, end).slice(0, 200));
  return isPlain
    ? { events: [], end: end + 1 }
    : { events: [{ kind: 'broken', line, isEntity: true }] };
}

function readOpening(text: string, at: number, line: number): ReadTag {
  const broken: ReadTag = { events: [{ kind: 'broken', line }] };
  OPENING.lastIndex = at;
  const name = OPENING.exec(text)?.[1];
  if (name === undefined) return broken;
  const attributes = new Map<string, string>();
  let end = OPENING.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(text);
    if (found === null) break;
    const value = decodeEntities(found[2] ?? found[3] ?? '');
    if (value === undefined) return { events: [{ kind: 'broken', line, isEntity: true }] };
    attributes.set(found[1] ?? '', value);
    end = ATTRIBUTE.lastIndex;
  }
  END.lastIndex = end;
  const closing = END.exec(text);
  if (closing === null) return broken;
  const open: XmlEvent = { kind: 'open', name, attributes, line };
  const isEmpty = closing[1] === '/';
  return {
    events: isEmpty ? [open, { kind: 'close', name, line }] : [open],
    end: END.lastIndex,
  };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,64}));/gi;

/** Nothing where an entity is named that XML itself does not have. */
function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const plain = text.replace(ENTITY, (_all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      isKnown &&= Object.hasOwn(NAMED, name);
      return NAMED[name] ?? '';
    }
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return isKnown ? plain : undefined;
}
