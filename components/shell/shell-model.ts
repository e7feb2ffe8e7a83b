import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { untilDone } from '@/components/ui/until-done';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { Route, RouteName } from './route';

/** A screen whose code has arrived, with its model. */
export interface LoadedScreen {
  readonly view: (route: Route) => ComponentChildren;
  /** Goes to a place of the screen; where it can, another place is no reason to read all again. */
  readonly open?: (route: Route) => void;
  /** Reads what it shows again: at each visit and when another page wrote something. */
  readonly refresh: () => void;
}

export type ScreenLoaders = Readonly<
  Record<RouteName, (app: DashboardApp) => Promise<LoadedScreen>>
>;

/** Which screen is shown. A screen's code and model load at its first visit and stay. */
export function createShellModel(app: DashboardApp, loaders: ScreenLoaders, first: Route) {
  const route = signal(first);
  const screen = signal<{ readonly route: Route; readonly loaded: LoadedScreen }>();
  const isOutdated = signal(false);
  const isUnavailable = signal(false);
  const known = new Map<RouteName, LoadedScreen>();

  async function openRoute(next: Route): Promise<void> {
    route.value = next;
    const visited = known.get(next.name);
    const loaded = visited ?? (await loaders[next.name](app));
    known.set(next.name, loaded);
    if (route.value !== next) return;
    loaded.open?.(next);
    if (!loaded.open || screen.value?.loaded !== loaded) loaded.refresh();
    screen.value = { route: next, loaded };
  }

  const refresh = () => screen.value?.loaded.refresh();
  const report = (error: unknown) => app.report(error, `dashboard ${route.value.name}`);

  return {
    route,
    screen,
    isOutdated,
    /** Nothing stored can be read right now. */
    isUnavailable,
    openRoute,
    /** Another context wrote something. */
    refresh,
    /** Where nothing stored can be read, says so and reads the screen again as soon as it can be. */
    untilAvailable: async (): Promise<void> => {
      await untilDone(
        () => app.services.loadDecks(),
        (error) => {
          report(error);
          isUnavailable.value = true;
        },
      );
      if (!isUnavailable.value) return;
      isUnavailable.value = false;
      refresh();
    },
    report,
  };
}

export type ShellModel = ReturnType<typeof createShellModel>;
