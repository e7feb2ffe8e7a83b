import { splitAtMarks, type FieldMarks } from '@/lib/domain/note/field-marks';
import { textToHtml } from '@/lib/domain/render/html-text';

/** A text whose parts that are not Markdown stand aside as single letters. */
export interface Shielded {
  readonly text: string;
  /** Puts them back into the HTML that was made of the rest. */
  readonly unshield: (html: string) => string;
}

/**
 * Formulas, sounds, the signs of a cloze, links that lead to no page, and underscores, which are letters
 * of names (`__init__`) here. What a cloze hides is Markdown like the rest.
 */
const SHIELDED =
  /\\\(.*?\\\)|\\\[[\s\S]*?\\\]|\[\$\][\s\S]*?\[\/\$\]|\[\$\$\][\s\S]*?\[\/\$\$\]|\[latex\][\s\S]*?\[\/latex\]|\[sound:[^\]\n]+\]|\{\{c[\d,]+::|\}\}|\]\((?!https?:|mailto:)|_/g;

/** Shields what Markdown would read otherwise: see above, and the marks of pictures and sounds. */
export function shielded(text: string, marks: FieldMarks): Shielded {
  const kept: string[] = [];
  // Letters that no text means anything by; between two of them stands the place of what they stand for.
  const keep = (html: string) => `\uE000${kept.push(html) - 1}\uE001`;
  const pieces = splitAtMarks(text.replace(/[\uE000\uE001]/g, ''), marks);
  const light = pieces.map((piece, at) =>
    at % 2 === 1
      ? keep(marks[piece] ?? piece)
      : piece.replace(SHIELDED, (part) => keep(textToHtml(part).replaceAll('<br>', '\n'))),
  );
  return {
    text: light.join(''),
    unshield: (html) => html.replace(/\uE000(\d+)\uE001/g, (_all, at) => kept[Number(at)] ?? ''),
  };
}
