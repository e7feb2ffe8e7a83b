import { locale } from './t';

/** A language in the person's own; one that is none is named as it is written. */
export function languageName(tag: string): string {
  const names = new Intl.DisplayNames([locale()], { type: 'language' });
  try {
    return names.of(tag.replace('_', '-')) ?? tag;
  } catch {
    // No language tag.
    return tag;
  }
}
