import { findMediaRefs, namesOfRef, type MediaRef } from '@/lib/domain/media/media-refs';

/** What stands in a field's text for its pictures and sounds: `![dog.png]` for their HTML. */
export type FieldMarks = Readonly<Record<string, string>>;

export interface MarkedField {
  readonly html: string;
  readonly marks: FieldMarks;
}

/**
 * A field with a mark in place of each picture and `[sound:…]`, and what each mark stands for: their
 * HTML as it is, so that no size or style that an author gave is lost. A name that another one of the
 * field has gets a number.
 */
export function markField(html: string): MarkedField {
  const marks: Record<string, string> = {};
  const parts: string[] = [];
  let from = 0;
  for (const ref of findMediaRefs(html)) {
    const whole = html.slice(ref.whole.start, ref.whole.end);
    if (!isMarked(ref, whole)) continue;
    const mark = freeMark(namesOfRef(ref).at(-1) ?? '', whole, marks);
    marks[mark] = whole;
    parts.push(html.slice(from, ref.whole.start), mark);
    from = ref.whole.end;
  }
  return { html: parts.join('') + html.slice(from), marks };
}

/** The mark of one more picture or sound beside those that a field has. */
export function freeMark(name: string, html: string, marks: FieldMarks): string {
  const plain = name.replace(/[[\]<>&*`\n]/g, '-');
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? `![${plain}]` : `![${plain} ${number}]`;
    if (marks[mark] === undefined || marks[mark] === html) return mark;
  }
}

/** Cuts a text at its marks: what stands at odd places is one. */
export function splitAtMarks(text: string, marks: FieldMarks): readonly string[] {
  const known = Object.keys(marks).toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return [text];
  const any = known.map((mark) => mark.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
  return text.split(new RegExp(`(${any})`));
}

/** Only what is stored: a name alone may still be mended as text. */
function isMarked({ hash, kind }: MediaRef, whole: string): boolean {
  return hash !== undefined && (kind === 'sound' || /^<img\b/i.test(whole));
}
