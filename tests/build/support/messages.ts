import { readFileSync } from 'node:fs';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of one language by key. */
export function messagesOf(language: Language): Readonly<Record<string, string>> {
  const path = `public/_locales/${language}/messages.json`;
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(stored).map(([key, { message }]) => [key, message]));
}
