import { hasText, parseComposerText, type ComposerText } from '@/lib/domain/goal/composer-text';
import { readComposerText, writeComposerText } from '@/lib/platform/composer-text';
import type { App } from '@/lib/services/app';

/** Keeps every keystroke of the composer (C-20); an empty composer is forgotten. */
export async function saveComposerText(_app: App, text: ComposerText): Promise<void> {
  await writeComposerText(hasText(text) ? text : undefined);
}

/** What was being typed when the composer was last seen. */
export async function loadComposerText(_app: App): Promise<ComposerText> {
  return parseComposerText(await readComposerText());
}
