import { refuse, type Refusal } from '@/lib/interchange/problem';
import { xmlEvents } from './xml-events';

/** An `<item>` as it stands in the file. */
export interface MnemosyneItem {
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly category: string;
  readonly question: string;
  readonly answer: string;
}

export interface MnemosyneFile {
  readonly kind: 'mnemosyne';
  readonly items: readonly MnemosyneItem[];
  /** Of the root: when day 0 began, among others. */
  readonly attributes: ReadonlyMap<string, string>;
}

interface OpenItem {
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parts: Record<'cat' | 'Q' | 'A', string[]>;
}

/** Elements inside each other; more are no deck. */
const DEEPEST = 50;

/** The items of an export of Mnemosyne 1, or the line at which it is none. */
export function readItems(text: string): MnemosyneFile | Refusal {
  const open: string[] = [];
  const items: MnemosyneItem[] = [];
  let root: ReadonlyMap<string, string> | undefined;
  let item: OpenItem | undefined;
  let lastLine = 1;
  for (const event of xmlEvents(text)) {
    const { line } = event;
    lastLine = line;
    if (event.kind === 'broken') return refuse(event.isEntity ? 'xmlEntities' : 'badXml', { line });
    if (event.kind === 'text') {
      if (open.length === 0 && event.text.trim() !== '') return refuse('badXml', { line });
      const part = partOf(open[2]);
      if (item && part) item.parts[part].push(event.text);
    } else if (event.kind === 'open') {
      open.push(event.name);
      if (open.length > DEEPEST || (open.length === 1 && root)) return refuse('badXml', { line });
      if (open.length === 1) {
        if (event.name !== 'mnemosyne') return refuse('unknownXml');
        root = event.attributes;
      } else if (open.length === 2 && event.name === 'item') {
        item = { line, attributes: event.attributes, parts: { cat: [], Q: [], A: [] } };
      }
    } else {
      if (open.pop() !== event.name) return refuse('badXml', { line });
      if (item && open.length === 1) {
        items.push(closed(item));
        item = undefined;
      }
    }
  }
  if (root === undefined || open.length > 0) return refuse('badXml', { line: lastLine });
  return { kind: 'mnemosyne', items, attributes: root };
}

function partOf(name: string | undefined): 'cat' | 'Q' | 'A' | undefined {
  return name === 'cat' || name === 'Q' || name === 'A' ? name : undefined;
}

function closed({ line, attributes, parts }: OpenItem): MnemosyneItem {
  return {
    line,
    attributes,
    category: parts.cat.join('').trim(),
    question: parts.Q.join('').trim(),
    answer: parts.A.join('').trim(),
  };
}
