/** Letters that no text means anything by; between two of them stands the number of what they hold. */
const PLACE = /\uE000(\d+)\uE001/g;

/** Parts of a text that stand aside while the rest is changed. */
export interface Places<Part> {
  /** What stands in the text meanwhile. */
  readonly keep: (part: Part) => string;
  /** Puts the parts back, as `write` has each. */
  readonly put: (text: string, write: (part: Part, around: Around) => string) => string;
}

/** The characters beside a part, empty at the ends of the text. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Places for one text, which must have none of the letters above: see `withoutPlaces`. */
export function createPlaces<Part = string>(): Places<Part> {
  const kept: Part[] = [];
  return {
    keep: (part) => `\uE000${kept.push(part) - 1}\uE001`,
    put: (text, write) =>
      text.replace(PLACE, (all, number: string, at: number) => {
        const part = kept[Number(number)];
        const around = { before: text.charAt(at - 1), after: text.charAt(at + all.length) };
        return part === undefined ? '' : write(part, around);
      }),
  };
}

/** A text without the letters that places are made of. */
export function withoutPlaces(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '');
}
