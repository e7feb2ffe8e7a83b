/** A template as a tree: text, field references and sections that depend on a field. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  | {
      readonly kind: 'section';
      readonly name: string;
      /** `{{^F}}`: shown while the field is empty. */
      readonly isInverse: boolean;
      readonly children: readonly TemplateNode[];
    };

/** A template whose sections do not close as they opened. */
export class TemplateError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TemplateError';
  }
}

const TOKEN = /<!--[\s\S]*?-->|\{\{([\s\S]*?)\}\}/g;

interface OpenSection {
  readonly name: string;
  readonly isInverse: boolean;
  readonly children: TemplateNode[];
}

/**
 * Reads Anki's template language (docs.ankiweb.net, "Field Replacements"). Comments are text, an
 * unclosed `{{` is text. Throws TemplateError where a section is left open or closed twice.
 */
export function parseTemplate(source: string): readonly TemplateNode[] {
  const root: OpenSection = { name: '', isInverse: false, children: [] };
  const open = [root];
  let last = 0;
  for (const match of source.matchAll(TOKEN)) {
    const inner = match[1]?.trim();
    const here = open.at(-1) ?? root;
    addText(here, source.slice(last, match.index));
    last = match.index + match[0].length;
    if (inner === undefined) addText(here, match[0]);
    else if (inner.startsWith('#') || inner.startsWith('^')) {
      open.push({ name: inner.slice(1).trim(), isInverse: inner.startsWith('^'), children: [] });
    } else if (inner.startsWith('/')) closeSection(open, inner.slice(1).trim());
    else here.children.push(fieldNode(inner));
  }
  if (open.length > 1) throw new TemplateError(`{{#${open.at(-1)?.name}}} is never closed.`);
  addText(root, source.slice(last));
  return root.children;
}

function addText(section: OpenSection, text: string): void {
  if (text !== '') section.children.push({ kind: 'text', text });
}

function closeSection(open: OpenSection[], name: string): void {
  const closing = open.at(-1);
  const parent = open.at(-2);
  if (closing === undefined || parent === undefined || closing.name !== name) {
    throw new TemplateError(`{{/${name}}} closes a section that is not open.`);
  }
  open.pop();
  parent.children.push({ kind: 'section', ...closing });
}

/** `text:hint:Front`: the field is named last, the filter nearest to it works first. */
function fieldNode(inner: string): TemplateNode {
  const parts = inner.split(':').map((part) => part.trim());
  const name = parts.at(-1) ?? '';
  return { kind: 'field', name, filters: parts.slice(0, -1).toReversed() };
}
