import type { App } from '@/lib/services/app';
import type { ExportedFile, ExportInput } from './export-input';
import { exportName } from './export-name';
import { packApart } from './pack-apart';

/** Everything, or one deck with the decks inside it, as an Anki package. */
export async function exportPackage(app: App, input: ExportInput): Promise<ExportedFile> {
  const { deckId, hasHistory, hasSources, onProgress, signal } = input;
  const choice = {
    ...(deckId !== undefined && { deckId }),
    keepsLearning: hasHistory,
    keepsSources: hasSources,
  };
  const settings = await app.settings.load();
  const packed = await packApart(app, { choice, settings }, { onProgress, signal });
  if (packed.kind !== 'packed') return packed;
  const { file, counts } = packed;
  return { kind: 'made', file, name: `${await exportName(app, input)}.apkg`, counts };
}
