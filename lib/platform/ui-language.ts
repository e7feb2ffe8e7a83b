import { locale } from '@/lib/i18n/t';

/** The language of the interface without its region: `de`, `en`. */
export function uiLanguage(): string {
  return new Intl.Locale(locale()).language;
}
