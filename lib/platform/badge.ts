import { browser } from 'wxt/browser';

const BACKGROUND = '#47544D';
const TEXT = '#FFFFFF';
const FLASH_MS = 2000;

/** What the badge shows when nothing flashes. */
let lasting = '';
let flash: ReturnType<typeof setTimeout> | undefined;

/** Puts at most four characters on the icon; the empty string takes the badge away. */
export async function showBadge(text: string): Promise<void> {
  lasting = text;
  if (flash === undefined) await write(text);
}

/**
 * Shows a mark for two seconds, then what was there. A worker that dies first repaints at its next
 * start. Never throws: what it marks is done already; `onError` hears of it.
 */
export async function flashBadge(mark: string, onError: (error: unknown) => void): Promise<void> {
  clearTimeout(flash);
  flash = setTimeout(() => {
    flash = undefined;
    void write(lasting).catch(onError);
  }, FLASH_MS);
  await write(mark).catch(onError);
}

/** Firefox cuts off what is wider than 16 px: "25m" would lose half of its letter. */
function narrow(text: string): string {
  return text.replace(/^(\d+)m$/, '$1′');
}

async function write(text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BACKGROUND });
  await browser.action.setBadgeTextColor({ color: TEXT });
  await browser.action.setBadgeText({ text: import.meta.env.FIREFOX ? narrow(text) : text });
}
