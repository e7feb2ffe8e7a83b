import type { Piece } from '@/lib/domain/typeset/piece';
import { setCode } from './set-code';
import { setLatex } from './set-latex';
import { setTex } from './set-tex';

/** HTML of a piece; empty where it cannot be set. Never throws. */
export function setPiece({ kind, source, language = '' }: Piece): string {
  switch (kind) {
    case 'inline':
    case 'display':
      return setTex(source, kind === 'display');
    case 'latex':
      return setLatex(source);
    case 'code':
      return setCode(source, language);
  }
}
