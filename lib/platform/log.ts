import { browser } from 'wxt/browser';

export interface Report {
  readonly at: number;
  readonly where: string;
  readonly message: string;
  readonly stack?: string;
  count: number;
}

const KEY = 'reports';
const KEPT = 50;

/**
 * Keeps an unexpected error on this device for "Copy diagnostics"; equal ones are counted, the
 * oldest go first. Nothing leaves the device. Never throws.
 */
export function report(error: unknown, where: string): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  console.error(`[morsel] ${where}`, error);
  void keep({ at: Date.now(), where, message, ...(stack && { stack }), count: 1 }).catch(() => {
    // Storage itself may be what is broken; the console line above is all that is left then.
  });
}

/** The reports kept so far, oldest first. */
export async function loadReports(): Promise<Report[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? (stored as Report[]) : [];
}

async function keep(next: Report): Promise<void> {
  const reports = await loadReports();
  const same = reports.find((one) => one.where === next.where && one.message === next.message);
  if (same) same.count += 1;
  else reports.push(next);
  await browser.storage.local.set({ [KEY]: reports.slice(-KEPT) });
}
