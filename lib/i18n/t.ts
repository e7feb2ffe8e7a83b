import { browser } from 'wxt/browser';
import type messages from '@/public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** The message in the browser's language; `values` replace $1, $2 … in order. */
export function t(key: MessageKey, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key as never, values.map(String)) || key;
}

type PluralBase<Key> = Key extends `${infer Base}_one` ? Base : never;

/** A counted message: `cards` picks `cards_one` or `cards_other`; $1 is the formatted count. */
export function tn(
  base: PluralBase<MessageKey>,
  count: number,
  ...values: readonly (string | number)[]
): string {
  const form = new Intl.PluralRules(locale()).select(count) === 'one' ? 'one' : 'other';
  return t(
    `${base}_${form}` as MessageKey,
    new Intl.NumberFormat(locale()).format(count),
    ...values,
  );
}

/**
 * BCP 47 tag of the language the interface is in. The browser's own tag (`@@ui_locale`) names its
 * region, but counts only while it is the same language: a French browser shows English messages.
 */
export function locale(): string {
  const language = t('languageTag');
  const browserTag = browser.i18n.getMessage('@@ui_locale' as never).replace('_', '-');
  return browserTag.split('-')[0] === language ? browserTag : language;
}
