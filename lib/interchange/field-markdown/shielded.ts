import { splitAtMarks, type FieldMarks } from '@/lib/domain/note/field-marks';
import { textToHtml } from '@/lib/domain/render/html-text';
import { formulaHtml } from '@/lib/interchange/markdown/formula-html';
import { outsideCode } from '@/lib/interchange/markdown/outside-code';
import { replaceMath } from '@/lib/interchange/markdown/replace-math';
import { createPlaces, withoutPlaces, type Places } from '@/lib/interchange/places';

/** A text whose parts that are not Markdown stand aside, as the HTML that they are. */
export interface Shielded extends Pick<Places<string>, 'put'> {
  readonly text: string;
}

/**
 * Formulas, sounds, the signs of a cloze, links that lead to no page, and underscores, which are letters
 * of names (`__init__`) here. What a cloze hides is Markdown like the rest.
 */
const SHIELDED =
  /\\\(.*?\\\)|\\\[[\s\S]*?\\\]|\[\$\][\s\S]*?\[\/\$\]|\[\$\$\][\s\S]*?\[\/\$\$\]|\[latex\][\s\S]*?\[\/latex\]|\[sound:[^\]\n]+\]|\{\{c[\d,]+::|\}\}|\]\((?!https?:|mailto:)|_/g;

/** Shields what Markdown would read otherwise: see above, and the marks of pictures and sounds. */
export function shielded(text: string, marks: FieldMarks): Shielded {
  const { keep, put } = createPlaces();
  const pieces = splitAtMarks(formulasKept(text, keep), marks);
  const light = pieces.map((piece, at) =>
    at % 2 === 1
      ? keep(marks[piece] ?? piece)
      : piece.replace(SHIELDED, (part) => keep(textToHtml(part).replaceAll('<br>', '\n'))),
  );
  return { text: light.join(''), put };
}

/** Shields formulas alone. */
export function withoutFormulas(text: string): Shielded {
  const { keep, put } = createPlaces();
  return { text: formulasKept(text, keep), put };
}

/** Those between dollars become what cards set; the others are that, and stay as they are written. */
function formulasKept(text: string, keep: (html: string) => string): string {
  return outsideCode(withoutPlaces(text), (part) =>
    replaceMath(part, (formula) =>
      keep(formula.written.startsWith('$') ? formulaHtml(formula) : textToHtml(formula.written)),
    ),
  );
}
