import type { Note } from '@/lib/domain/note/note';
import type { CardTemplate, NoteType } from '@/lib/domain/note/note-type';
import { answerTemplate } from './answer-template';
import { clozeNumbers } from './cloze';
import { isFieldEmpty } from './html-text';
import { withLiveParts } from './live-parts';
import { asksWithFields, renderTemplate } from './render-template';
import { specialFields } from './special-fields';
import { TemplateError, type TemplateTrouble } from './template-trouble';

export interface RenderInput {
  readonly note: Pick<Note, 'fields' | 'tags'>;
  readonly noteType: Omit<NoteType, 'stamp' | 'deviceId'>;
  /** Template ordinal; of a cloze note type the cloze number minus one. */
  readonly ordinal: number;
  /** Path from the top, `Languages::Spanish`. */
  readonly deckPath: string;
  /** 1–7 as in Anki. */
  readonly flag?: number | undefined;
}

export interface RenderedCard {
  /** HTML as its author wrote it: sanitise before it becomes DOM. */
  readonly front: string;
  /** Without the question where it begins with it: that one stays in view. */
  readonly back: string;
  /** Why it does not look as its author meant it, or has nothing to ask: say so with the question. */
  readonly trouble?: TemplateTrouble;
}

/** Both sides of one card. A template that cannot be used shows the note's fields instead. */
export function renderNote(input: RenderInput): RenderedCard {
  const template = templateOf(input);
  if (template === undefined) return plainSides(input);
  try {
    return renderSides(input, template);
  } catch (error) {
    if (error instanceof TemplateError) return { ...plainSides(input), trouble: error.trouble };
    throw error;
  }
}

/** The names of the fields that hold something. */
export function filledFields(
  { fields }: Pick<Note, 'fields'>,
  noteType: RenderInput['noteType'],
): ReadonlySet<string> {
  const filled = noteType.fields.filter(({ id }) => !isFieldEmpty(fields[id] ?? ''));
  return new Set(filled.map(({ name }) => name));
}

function renderSides(input: RenderInput, template: CardTemplate): RenderedCard {
  const clozeNumber = input.ordinal + 1;
  const fields = namedFields(input, template, clozeNumber);
  const question = { fields, clozeNumber, side: 'question' } as const;
  const asked = renderTemplate(template.front, question);
  const answer = { fields: new Map(fields), clozeNumber, side: 'answer' } as const;
  // Not finished yet: what is typed on the question is compared where the answer repeats it.
  answer.fields.set('FrontSide', asked);
  const answered = renderTemplate(answerTemplate(template.front, template.back), answer);
  const trouble = emptiness(input, template, clozeNumber);
  return {
    front: withLiveParts(asked, question),
    back: withLiveParts(answered, answer),
    ...(trouble && { trouble }),
  };
}

function emptiness(
  { note, noteType }: RenderInput,
  template: CardTemplate,
  number: number,
): TemplateTrouble | undefined {
  if (noteType.kind === 'cloze') {
    const numbers = Object.values(note.fields).flatMap((text) => clozeNumbers(text));
    return numbers.includes(number) ? undefined : { kind: 'noCloze', number };
  }
  const isAsking = asksWithFields(template.front, filledFields(note, noteType));
  return isAsking ? undefined : { kind: 'blankFront' };
}

function templateOf({ noteType, ordinal }: RenderInput): CardTemplate | undefined {
  if (noteType.kind === 'cloze') return noteType.templates[0];
  return noteType.templates.find((template) => template.ordinal === ordinal);
}

function namedFields(
  { note, noteType, deckPath, flag }: RenderInput,
  template: CardTemplate,
  clozeNumber: number,
): ReadonlyMap<string, string> {
  const special = specialFields({
    tags: note.tags,
    noteTypeName: noteType.name,
    deckPath,
    templateName: template.name,
    flag,
    clozeNumber,
  });
  const own = noteType.fields.map(({ id, name }) => [name, note.fields[id] ?? ''] as const);
  return new Map([...special, ...own]);
}

function plainSides({ note, noteType }: RenderInput): RenderedCard {
  const [front = '', ...rest] = noteType.fields.map(({ id }) => note.fields[id] ?? '');
  return { front, back: rest.filter((text) => !isFieldEmpty(text)).join('<hr>') };
}
