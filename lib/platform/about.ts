import { browser } from 'wxt/browser';

/** Morsel's version and the browser it runs in, for a report of a problem. */
export function aboutThis(): { readonly version: string; readonly browser: string } {
  return { version: browser.runtime.getManifest().version, browser: navigator.userAgent };
}

/** Names of the permissions that Morsel has now. */
export async function grantedPermissions(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).permissions ?? [];
}

/** Asks for a permission; call it straight from a press, without awaiting anything before. */
export function requestPermission(name: 'notifications' | 'idle'): Promise<boolean> {
  return browser.permissions.request({ permissions: [name] });
}

export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; empty where none is set. */
  readonly keys: string;
}

/** The keyboard commands as they are set in the browser now. */
export async function loadShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    keys: shortcut ?? '',
  }));
}
