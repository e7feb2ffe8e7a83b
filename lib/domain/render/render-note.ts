import type { Note } from '@/lib/domain/note/note';
import type { CardTemplate, NoteType } from '@/lib/domain/note/note-type';
import { renderCloze, type Side } from './cloze';
import { htmlToText, isFieldEmpty } from './html-text';
import { parseTemplate, TemplateError, type TemplateNode } from './parse-template';

export interface RenderInput {
  readonly note: Pick<Note, 'fields' | 'tags'>;
  readonly noteType: NoteType;
  /** Template ordinal; of a cloze note type the cloze number minus one. */
  readonly ordinal: number;
  readonly deckName: string;
}

export interface RenderedCard {
  /** HTML as its author wrote it: sanitise before it becomes DOM. */
  readonly front: string;
  readonly back: string;
}

interface Context {
  readonly fields: ReadonlyMap<string, string>;
  readonly clozeNumber: number;
  readonly side: Side;
}

/** Both sides of one card. A template that cannot be read shows the note's fields instead. */
export function renderNote(input: RenderInput): RenderedCard {
  const template = templateOf(input);
  if (template === undefined) return plainSides(input);
  const fields = namedFields(input, template);
  const clozeNumber = input.ordinal + 1;
  try {
    const front = render(template.front, { fields, clozeNumber, side: 'question' });
    const withFront = new Map(fields).set('FrontSide', front);
    const back = render(template.back, { fields: withFront, clozeNumber, side: 'answer' });
    return { front, back };
  } catch (error) {
    if (error instanceof TemplateError) return plainSides(input);
    throw error;
  }
}

function templateOf({ noteType, ordinal }: RenderInput): CardTemplate | undefined {
  if (noteType.kind === 'cloze') return noteType.templates[0];
  return noteType.templates.find((template) => template.ordinal === ordinal);
}

function namedFields(input: RenderInput, template: CardTemplate): Map<string, string> {
  const own = input.noteType.fields.map(
    ({ id, name }) => [name, input.note.fields[id] ?? ''] as const,
  );
  return new Map([
    ['Tags', input.note.tags.join(' ')],
    ['Type', input.noteType.name],
    ['Deck', input.deckName],
    ['Subdeck', input.deckName.split('::').at(-1) ?? ''],
    ['Card', template.name],
    ...own,
  ]);
}

function plainSides({ note, noteType }: RenderInput): RenderedCard {
  const [front = '', ...rest] = noteType.fields.map(({ id }) => note.fields[id] ?? '');
  return { front, back: rest.filter((text) => !isFieldEmpty(text)).join('<hr>') };
}

function render(source: string, context: Context): string {
  return renderNodes(parseTemplate(source), context);
}

function renderNodes(nodes: readonly TemplateNode[], context: Context): string {
  return nodes.map((node) => renderNode(node, context)).join('');
}

function renderNode(node: TemplateNode, context: Context): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'field':
      return node.filters.reduce(
        (text, filter) => applyFilter(filter, text, context),
        context.fields.get(node.name) ?? '',
      );
    case 'section': {
      const isShown = isFieldEmpty(context.fields.get(node.name) ?? '') === node.isInverse;
      return isShown ? renderNodes(node.children, context) : '';
    }
  }
}

/** Unknown filters change nothing, as in Anki. */
function applyFilter(filter: string, text: string, context: Context): string {
  switch (filter) {
    case 'cloze':
      return renderCloze(text, context.clozeNumber, context.side);
    case 'text':
      return htmlToText(text);
    case 'type':
      return context.side === 'question' ? '' : text;
    default:
      return text;
  }
}
