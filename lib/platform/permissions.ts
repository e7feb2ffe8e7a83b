import { browser } from 'wxt/browser';

/**
 * Asks for an optional permission. Call it first in the handler of a press: both browsers ask only
 * while the press is fresh. False when the person says no or the browser cannot ask here.
 */
export async function requestPermission(name: 'notifications' | 'idle'): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: [name] });
  } catch {
    // Firefox throws where no press is fresh enough; the answer is the same as a no.
    return false;
  }
}

/** The same for the pages and pictures of one host; `forgetHost` gives it back. */
export async function requestHost(host: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [`https://${host}/*`] });
  } catch {
    // As above.
    return false;
  }
}

/** Gives a host back that was allowed by `requestHost`. */
export async function forgetHost(host: string): Promise<void> {
  await giveBack([`https://${host}/*`]);
}

/** Gives back every host that was allowed. */
export async function forgetHosts(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await giveBack(origins);
}

async function giveBack(origins: string[]): Promise<void> {
  try {
    await browser.permissions.remove({ origins });
  } catch {
    // What an administrator has given to the extension stays: both browsers throw for that.
  }
}
