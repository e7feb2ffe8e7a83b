import { asksWithFields } from '@/lib/domain/render/render-template';
import type { CardTemplate } from '@/lib/domain/note/note-type';
import type { NeutralNoteType } from '@/lib/interchange/model';
import { isOwnType, SOURCE_FIELD } from './own-types';

/** What Anki's JSON of a note type is made of. */
export interface ModelInput {
  readonly id: number;
  readonly noteType: NeutralNoteType;
  /** Behind the fields comes one for the source, shown below the answer. */
  readonly hasSource: boolean;
  /** Seconds since the epoch. */
  readonly modifiedAt: number;
}

const CSS = `.card {
    font-family: arial;
    font-size: 20px;
    line-height: 1.5;
    text-align: center;
    color: black;
    background-color: white;
}
.cloze {
    font-weight: bold;
    color: blue;
}
.nightMode .cloze {
    color: lightblue;
}
`;
const SOURCE_CSS = `.source {
    font-size: 14px;
    opacity: 0.7;
}
`;
const SHOWN_SOURCE = `{{#${SOURCE_FIELD}}}<br><br>{{${SOURCE_FIELD}}}{{/${SOURCE_FIELD}}}`;
const LATEX_START = `\\documentclass[12pt]{article}
\\special{papersize=3in,5in}
\\usepackage[utf8]{inputenc}
\\usepackage{amssymb,amsmath}
\\pagestyle{empty}
\\setlength{\\parindent}{0in}
\\begin{document}
`;
const LATEX_END = '\\end{document}';

/** A note type as collections of schema 11 have it; one of other people goes out as it came. */
export function ankiModel({ id, noteType, hasSource, modifiedAt }: ModelInput): object {
  const isOwn = isOwnType(noteType);
  const names = noteType.fields.map(({ name }) => name).concat(hasSource ? SOURCE_FIELD : []);
  const backOf = (template: CardTemplate) => {
    const back = isOwn && noteType.kind === 'standard' ? withQuestion(template) : template.back;
    return hasSource ? back + SHOWN_SOURCE : back;
  };
  return {
    id,
    name: hasSource ? `${noteType.name} (${SOURCE_FIELD})` : noteType.name,
    type: noteType.kind === 'cloze' ? 1 : 0,
    mod: modifiedAt,
    usn: -1,
    sortf: 0,
    did: null,
    tmpls: noteType.templates.map((template) => ({
      name: template.name,
      ord: template.ordinal,
      qfmt: template.front,
      afmt: backOf(template),
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0,
    })),
    flds: names.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: `${isOwn && noteType.css === '' ? CSS : noteType.css}${hasSource ? SOURCE_CSS : ''}`,
    latexPre: LATEX_START,
    latexPost: LATEX_END,
    latexsvg: false,
    req: noteType.templates.map((template) => requirement(template, names)),
    tags: [],
    vers: [],
  };
}

/** In Anki the answer takes the question's place, so it has to say it again; typing it once is enough. */
function withQuestion({ front, back }: CardTemplate): string {
  if (back.includes('{{FrontSide}}')) return back;
  const isTyped = back.includes('{{type:');
  const question = isTyped ? front.replace(/(?:<br>)?\{\{type:[^{}]*\}\}/g, '') : '{{FrontSide}}';
  return `${question}\n\n<hr id=answer>\n\n${back}`;
}

/** Which fields a question needs: one of these, all of these, or none would do. */
function requirement({ ordinal, front }: CardTemplate, names: readonly string[]) {
  const places = (wanted: (name: string) => boolean) =>
    names.flatMap((name, place) => (wanted(name) ? place : []));
  const any = places((name) => asksWithFields(front, new Set([name])));
  if (any.length > 0) return [ordinal, 'any', any];
  if (!asksWithFields(front, new Set(names))) return [ordinal, 'none', []];
  const isNeeded = (name: string) =>
    !asksWithFields(front, new Set(names.filter((other) => other !== name)));
  return [ordinal, 'all', places(isNeeded)];
}
