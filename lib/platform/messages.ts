import type { Store } from '@/lib/storage/schema';

/** Where pages of one storage partition hear of each other's writes. */
export const CHANGES = 'morsel-changes';

/** A context wrote something; it also wakes the worker. */
export interface ChangedMessage {
  readonly kind: 'changed';
  readonly id: string;
  readonly stores: readonly Store[];
}

/** The keyboard commands that the active new tab carries out. */
export const PAGE_COMMANDS = ['reveal-or-knew', 'not-yet', 'undo'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** From the worker to the one tab that the person looks at. */
export interface CommandMessage {
  readonly kind: 'command';
  readonly command: PageCommand;
}

/** Whether a message says that something was written. What it names may be a store of a newer build. */
export function isChanged(message: unknown): message is ChangedMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, id, stores } = message as Partial<ChangedMessage>;
  if (kind !== 'changed' || typeof id !== 'string') return false;
  return Array.isArray(stores) && stores.every((store) => typeof store === 'string');
}

/** Whether a keyboard command is one for the active new tab. */
export function isPageCommand(command: string): command is PageCommand {
  return PAGE_COMMANDS.some((known) => known === command);
}

/** Whether a message brings a keyboard command. */
export function isCommand(message: unknown): message is CommandMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, command } = message as Partial<CommandMessage>;
  return kind === 'command' && isPageCommand(String(command));
}
