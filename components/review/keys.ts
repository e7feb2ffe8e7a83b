import type { MessageKey } from '@/lib/i18n/t';

/** What a key does on the new tab and in a review. */
export type KeyAction =
  'go' | 'first' | 'second' | 'third' | 'fourth' | 'undo' | 'skip' | 'read' | 'help';

interface KeyLine {
  readonly action: KeyAction;
  readonly keys: readonly string[];
  readonly meaning: MessageKey;
}

/** One table that binds the keys and renders the help. */
export const KEY_TABLE: readonly KeyLine[] = [
  { action: 'go', keys: [' '], meaning: 'newtabKeyGo' },
  { action: 'first', keys: ['1'], meaning: 'newtabKeyFirst' },
  { action: 'second', keys: ['2'], meaning: 'newtabKeySecond' },
  { action: 'third', keys: ['3'], meaning: 'newtabKeyThird' },
  { action: 'fourth', keys: ['4'], meaning: 'newtabKeyFourth' },
  // The same keys, while there is something to choose from.
  { action: 'first', keys: ['1', '2', '3', '4'], meaning: 'lessonsChoose' },
  { action: 'undo', keys: ['z'], meaning: 'newtabKeyUndo' },
  { action: 'skip', keys: ['s'], meaning: 'newtabKeySkip' },
  { action: 'read', keys: ['r'], meaning: 'newtabKeyRead' },
  { action: 'help', keys: ['?'], meaning: 'newtabKeyHelp' },
];

/** Whether a key is pressed for what is on the page: no repeat, no chord, nothing typed into a control. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return false;
  }
  const target = targetOf(event);
  return !(
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, [contenteditable]')
  );
}

/** What a key event asks for; nothing for one that is not for the page. */
export function keyAction(event: KeyboardEvent): KeyAction | undefined {
  if (!isForPage(event)) return undefined;
  const target = targetOf(event);
  const isOnControl =
    target instanceof Element && target.closest('button, a, summary, audio, video') !== null;
  const line = KEY_TABLE.find(({ keys }) => keys.includes(event.key.toLowerCase()));
  // Space on a focused button or link presses that one, as everywhere else.
  return line?.action === 'go' && isOnControl ? undefined : line?.action;
}

/** A card's content is a shadow root, which the event itself does not look into. */
function targetOf(event: KeyboardEvent): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}
