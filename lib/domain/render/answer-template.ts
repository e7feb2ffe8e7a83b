import { parseTemplate, type TemplateNode } from './parse-template';
import { TemplateError } from './template-trouble';

/** Where a back is cut: behind Anki's own line above the answer, or behind the repeated question. */
const CUTS = [
  /^[\s\S]*?<hr\s+id\s*=\s*["']?answer["']?\s*\/?>/i,
  /^\s*\{\{\s*FrontSide\s*\}\}(?:\s|<br\s*\/?>|<hr\b[^<>]*>)*/i,
];

/**
 * The template of an answer without the question that it begins with: Anki puts the back in the place of
 * the front, here the question stays in view. A typed answer is kept. Unchanged where what comes first
 * shows more than the question did, or where markup spans both.
 */
export function answerTemplate(front: string, back: string): string {
  const asked = fieldsOf(front) ?? [];
  for (const cut of CUTS) {
    const [before = ''] = cut.exec(back) ?? [];
    const rest = back.slice(before.length);
    const shown = fieldsOf(before);
    if (before === '' || rest.trim() === '' || !shown || !isBalanced(before)) continue;
    if (!shown.every((field) => isRepeated(field, asked))) continue;
    const typed = shown
      .flatMap((field) => (field === 'FrontSide' ? asked : [field]))
      .findLast(isTyped);
    return typed === undefined ? rest : `{{${typed}}}${rest}`;
  }
  return back;
}

/** A blank that is filled in shows more than the question did. */
function isRepeated(field: string, asked: readonly string[]): boolean {
  if (field === 'FrontSide' || isTyped(field)) return true;
  return asked.includes(field) && !field.startsWith('cloze');
}

function isTyped(field: string): boolean {
  return field.startsWith('type:');
}

/** Every field with its filters, as `type:nc:Back`; none where a section goes on behind the text. */
function fieldsOf(template: string): readonly string[] | undefined {
  const named = (nodes: readonly TemplateNode[]): readonly string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'text') return [];
      if (node.kind === 'section') return named(node.children);
      return [[...node.filters.toReversed(), node.name].join(':')];
    });
  try {
    return named(parseTemplate(template));
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

/** Whether as many elements end as begin; a line, a break and a picture have no end. */
function isBalanced(html: string): boolean {
  const begun = html.match(/<(?!br\b|hr\b|img\b|input\b)[a-z][^<>]*(?<!\/)>/gi) ?? [];
  const ended = html.match(/<\/[a-z][^<>]*>/gi) ?? [];
  return begun.length === ended.length;
}
