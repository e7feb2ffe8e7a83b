import type { Side } from './cloze';
import { applyFilters } from './filters';
import { isFieldEmpty } from './html-text';
import { parseTemplate, type TemplateNode } from './parse-template';
import { TemplateError } from './template-trouble';

/** What a template is filled with. */
export interface TemplateContext {
  /** HTML by field name, the special fields among them. */
  readonly fields: ReadonlyMap<string, string>;
  readonly clozeNumber: number;
  readonly side: Side;
}

/**
 * One side of a card. Throws TemplateError where the template cannot be read or names a field that
 * does not exist, even in a section that is not shown.
 */
export function renderTemplate(source: string, context: TemplateContext): string {
  return renderNodes(parseTemplate(source), context);
}

/**
 * Whether a question asks anything with these filled fields: text of the template's own does not count,
 * and one that cannot be read asks nothing. Decides which cards exist (Anki's rule).
 */
export function asksWithFields(source: string, filled: ReadonlySet<string>): boolean {
  try {
    return asks(parseTemplate(source), filled);
  } catch (error) {
    if (error instanceof TemplateError) return false;
    throw error;
  }
}

function asks(nodes: readonly TemplateNode[], filled: ReadonlySet<string>): boolean {
  return nodes.some((node) => {
    if (node.kind === 'text') return false;
    if (node.kind === 'field') return filled.has(node.name);
    return filled.has(node.name) !== node.isInverse && asks(node.children, filled);
  });
}

function renderNodes(nodes: readonly TemplateNode[], context: TemplateContext): string {
  return nodes.map((node) => renderNode(node, context)).join('');
}

function renderNode(node: TemplateNode, context: TemplateContext): string {
  if (node.kind === 'text') return node.text;
  const { name } = node;
  const text = context.fields.get(name);
  if (node.kind === 'field') {
    // A filter alone makes its own text: `{{tts-voices:}}`.
    if (text === undefined && (name !== '' || node.filters.length === 0)) throw unknown(name);
    return applyFilters(text ?? '', node.filters, { ...context, field: name });
  }
  // `{{#c2}}` asks for the second cloze; a card has only its own.
  if (text === undefined && !/^c\d+$/.test(name)) throw unknown(name);
  const inner = renderNodes(node.children, context);
  return isFieldEmpty(text ?? '') === node.isInverse ? inner : '';
}

function unknown(name: string): TemplateError {
  return new TemplateError({ kind: 'unknownField', name });
}
