/** A voice of the system, as far as choosing one goes. */
export interface Voice {
  /** BCP 47. */
  readonly lang: string;
  /** It speaks on this device: what it says goes to nobody. */
  readonly localService: boolean;
}

/** The local voice for a language as Anki or a person wrote it: of that region, else of the language. */
export function voiceFor<One extends Voice>(
  language: string,
  voices: readonly One[],
): One | undefined {
  const wanted = plain(language);
  const local = voices.filter(({ localService }) => localService);
  return (
    local.find(({ lang }) => plain(lang) === wanted) ??
    local.find(({ lang }) => wordOf(plain(lang)) === wordOf(wanted))
  );
}

/** The languages that local voices speak, each once, in alphabetical order. */
export function languagesOf(voices: readonly Voice[]): readonly string[] {
  const local = voices.filter(({ localService }) => localService);
  return [...new Set(local.map(({ lang }) => lang.replace('_', '-')))].toSorted();
}

function plain(language: string): string {
  return language.replace('_', '-').toLowerCase();
}

function wordOf(language: string): string {
  return language.split('-')[0] ?? language;
}
