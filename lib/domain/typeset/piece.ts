/** A part of a card that a library sets: a formula, or lines of a program. */
export interface Piece {
  /** What the database finds its HTML by; the source is part of it. */
  readonly id: string;
  /** `latex` is a text with formulas in it, as `[latex]` holds. */
  readonly kind: 'inline' | 'display' | 'latex' | 'code';
  /** TeX or code as plain text. */
  readonly source: string;
  /** Of code: the language as it was written. */
  readonly language?: string;
}

/** A piece of TeX. */
export function texPiece(kind: 'inline' | 'display' | 'latex', source: string): Piece {
  return { id: `${kind} ${source}`, kind, source };
}

/** A piece of code. */
export function codePiece(language: string, source: string): Piece {
  return { id: `code ${language} ${source}`, kind: 'code', source, language };
}
