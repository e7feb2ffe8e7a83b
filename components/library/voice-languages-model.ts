import { systemVoices } from '@/lib/app/speech';
import { languagesOf } from '@/lib/domain/render/voice-for';
import { languageName } from '@/lib/i18n/language-name';
import { locale } from '@/lib/i18n/t';

/** A language that this device can speak by itself. */
export interface VoiceLanguage {
  /** BCP 47. */
  readonly tag: string;
  readonly name: string;
}

/** The languages of the device's own voices, by their names. */
export async function loadVoiceLanguages(): Promise<readonly VoiceLanguage[]> {
  const tags = languagesOf(await systemVoices());
  return tags
    .map((tag) => ({ tag, name: languageName(tag) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, locale()));
}
