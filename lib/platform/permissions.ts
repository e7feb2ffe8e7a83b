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
