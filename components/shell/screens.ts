import { h } from 'preact';
import type { LoadedScreen, ScreenLoaders } from './shell-model';

/** Each screen's code is a chunk of its own, loaded at its first visit. */
export const SCREENS: ScreenLoaders = {
  today: placeholder,
  library: placeholder,
  goals: placeholder,
  lessons: placeholder,
  inbox: placeholder,
  insights: placeholder,
  transfer: placeholder,
  settings: placeholder,
};

async function placeholder(): Promise<LoadedScreen> {
  const { PlaceholderScreen } = await import('./PlaceholderScreen');
  return { view: (route) => h(PlaceholderScreen, { route }), refresh: () => undefined };
}
