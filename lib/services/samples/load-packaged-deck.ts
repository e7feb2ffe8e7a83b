import { parseSampleDeck, type SampleDeck, type SampleKey } from '@/lib/domain/sample/sample-deck';
import { loadPackagedText } from '@/lib/platform/packaged-file';
import { uiLanguage } from '@/lib/platform/ui-language';

const FOLDERS: Readonly<Record<string, string>> = { de: 'decks/de' };

/** The starter deck in the language of the interface; in English where there is no such edition. */
export async function loadPackagedDeck(key: SampleKey): Promise<SampleDeck> {
  const folder = FOLDERS[uiLanguage()] ?? 'decks';
  return parseSampleDeck(await loadPackagedText(`/${folder}/${key}.json`));
}
