import { browser } from 'wxt/browser';

/** The language of the interface without its region: `de`, `en`. English where it cannot be told. */
export function uiLanguage(): string {
  const tag = browser.i18n.getMessage('@@ui_locale' as never);
  return tag.split(/[-_]/)[0] || 'en';
}
