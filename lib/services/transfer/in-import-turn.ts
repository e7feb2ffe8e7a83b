import { inTurn } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import { untilTakenOut } from './roll-back-unfinished-imports';

/**
 * Runs `work` once no other page brings anything in, restores or takes back, and nothing half is left
 * of an import: who met rows on their way out would count them as known, and miss them a moment later.
 * - `mayBeOther`: notes that were read before may be others by now.
 * - Rejects where the signal ends the waiting.
 */
export function inImportTurn<Result>(
  app: App,
  signal: AbortSignal | undefined,
  work: (mayBeOther: boolean) => Promise<Result>,
): Promise<Result> {
  return inTurn('import', signal, async (hasWaited) => {
    const wasUnfinished = await untilTakenOut(app);
    return work(hasWaited || wasUnfinished);
  });
}
