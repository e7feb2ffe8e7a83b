import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Piece } from '@/lib/domain/typeset/piece';
import { setPiece } from '@/lib/typeset/set-piece';

/** A worker of its own: sets the pieces it is sent, one answer each, in order. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<readonly Piece[]>) => {
    for (const piece of data) postMessage(setPiece(piece));
  });
});
