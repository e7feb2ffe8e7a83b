import type { Settings } from '@/lib/domain/settings';

/** Puts the chosen theme on the page; `auto` follows the system. */
export function applyTheme(theme: Settings['theme']): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
