import { parseTemplate, type TemplateNode } from '@/lib/domain/render/parse-template';
import { TemplateError } from '@/lib/domain/render/template-trouble';
import type { NoteType } from './note-type';

/** The ids of the fields that one card asks with and answers with. */
export interface AskedFields {
  readonly question: string;
  readonly answer: string;
}

/**
 * The first field that a card's question shows, and the first that its answer adds. Undefined where
 * a field is changed on its way to the card, and for clozes: what is written there is not what is asked.
 */
export function askedFields(type: NoteType, ordinal: number): AskedFields | undefined {
  const template = type.templates.find((one) => one.ordinal === ordinal);
  if (type.kind !== 'standard' || template === undefined) return undefined;
  const ids = new Map(type.fields.map(({ id, name }) => [name, id]));
  const shown = shownFields(template.front)?.filter(({ isTyped }) => !isTyped);
  const asked = shown?.find(({ name }) => ids.has(name));
  const answered = shownFields(template.back)?.find(
    ({ name }) => ids.has(name) && name !== asked?.name,
  );
  if (!asked?.isPlain || !answered?.isPlain) return undefined;
  const [question, answer] = [ids.get(asked.name), ids.get(answered.name)];
  return question === undefined || answer === undefined ? undefined : { question, answer };
}

interface ShownField {
  readonly name: string;
  /** It stands on the card as it is in the note. */
  readonly isPlain: boolean;
  readonly isTyped: boolean;
}

/** The fields of a template in order; none where it cannot be read. */
function shownFields(source: string): readonly ShownField[] | undefined {
  try {
    return named(parseTemplate(source));
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

function named(nodes: readonly TemplateNode[]): readonly ShownField[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    if (node.kind === 'section') return named(node.children);
    const isTyped = node.filters.at(-1) === 'type';
    return [{ name: node.name, isTyped, isPlain: node.filters.length === 0 || isTyped }];
  });
}
