import { templateTokens } from './template-tokens';
import { TemplateError } from './template-trouble';

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

interface OpenSection {
  readonly name: string;
  readonly isInverse: boolean;
  readonly children: TemplateNode[];
}

/**
 * Reads Anki's template language (docs.ankiweb.net, "Field Replacements"). Throws TemplateError where
 * brackets have no end, and where a section is left open or closed twice.
 */
export function parseTemplate(source: string): readonly TemplateNode[] {
  const root: OpenSection = { name: '', isInverse: false, children: [] };
  const open = [root];
  for (const token of templateTokens(source)) {
    const here = open.at(-1) ?? root;
    if (token.kind === 'text') {
      here.children.push(token);
      continue;
    }
    const [sign, rest] = [token.inner.slice(0, 1), token.inner.slice(1).trim()];
    if (rest !== '' && (sign === '#' || sign === '^')) {
      open.push({ name: rest, isInverse: sign === '^', children: [] });
    } else if (rest !== '' && sign === '/') closeSection(open, rest);
    else here.children.push(fieldNode(token.inner));
  }
  const unclosed = open.slice(1).at(-1);
  if (unclosed) throw new TemplateError({ kind: 'unclosed', name: unclosed.name });
  return root.children;
}

function closeSection(open: OpenSection[], name: string): void {
  const closing = open.at(-1);
  const parent = open.at(-2);
  if (closing === undefined || parent === undefined || closing.name !== name) {
    throw new TemplateError({ kind: 'unopened', name });
  }
  open.pop();
  parent.children.push({ kind: 'section', ...closing });
}

/** `text:hint:Front`: the field is named last, the filter nearest to it works first. */
function fieldNode(inner: string): TemplateNode {
  const parts = inner.split(':').map((part) => part.trim());
  return { kind: 'field', name: parts.at(-1) ?? '', filters: parts.slice(0, -1).toReversed() };
}
