import { h } from 'preact';
import { loadOpening } from '@/components/library/opening-model';
import { parseId, type DraftId } from '@/lib/domain/ids';
import { formatRoute, type Route } from './route';
import type { ScreenLoaders } from './shell-model';
import { loadTodayCases } from './today-opening-model';

/** Each screen's code is a chunk of its own, loaded at its first visit. */
export const SCREENS: ScreenLoaders = {
  today: async (app) => {
    const [{ TodayPage }, { createTodayPageModel }] = await Promise.all([
      import('./TodayPage'),
      import('./today-page-model'),
      loadTodayCases(),
    ]);
    const model = createTodayPageModel(app);
    return { view: () => h(TodayPage, { model }), refresh: model.load };
  },
  library: async (app) => {
    const [opening, { openLibrary }] = await Promise.all([
      loadOpening(app),
      import('@/components/library/open-library'),
    ]);
    return openLibrary(app, opening);
  },
  goals: async (app) => {
    const [{ GoalsScreen }, { createGoalsModel }] = await Promise.all([
      import('@/components/goals/GoalsScreen'),
      import('@/components/goals/goals-model'),
    ]);
    const model = createGoalsModel(app);
    return {
      view: (route) =>
        h(GoalsScreen, { model, goalId: route.name === 'goals' ? route.id : undefined }),
      refresh: model.load,
    };
  },
  lessons: async (app) => {
    const [{ LessonsScreen }, { createLessonsModel }] = await Promise.all([
      import('@/components/lessons/LessonsScreen'),
      import('@/components/lessons/lessons-model'),
    ]);
    const model = createLessonsModel(app);
    return {
      view: (route) => h(LessonsScreen, { model, id: route.name === 'lessons' ? route.id : '' }),
      refresh: () => void model.refresh().catch((error) => app.report(error, 'lessons')),
    };
  },
  inbox: async (app) => {
    const [{ InboxScreen }, { createInboxModel }] = await Promise.all([
      import('@/components/capture/InboxScreen'),
      import('@/components/capture/inbox-model'),
    ]);
    const model = createInboxModel(app);
    return {
      view: (route) => {
        const id = route.name === 'inbox' ? route.id : undefined;
        return h(InboxScreen, {
          model,
          ...(id && { draftId: parseId<DraftId>(id) }),
          onFind: (query) => goTo({ name: 'library', query }),
        });
      },
      refresh: () => void model.load().catch((error) => app.report(error, 'inbox')),
    };
  },
  insights: async (app) => {
    const [{ InsightsScreen }, { createInsightsModel }] = await Promise.all([
      import('@/components/insights/InsightsScreen'),
      import('@/components/insights/insights-model'),
    ]);
    const model = createInsightsModel(app);
    return { view: () => h(InsightsScreen, { model }), refresh: model.load };
  },
  transfer: async (app) => {
    const [{ TransferScreen }, { createTransferModel }] = await Promise.all([
      import('@/components/transfer/TransferScreen'),
      import('@/components/transfer/transfer-model'),
    ]);
    const model = createTransferModel(app);
    return { view: () => h(TransferScreen, { model }), refresh: () => void model.reload() };
  },
  settings: async (app) => {
    const [{ SettingsScreen }, { createSettingsModel }] = await Promise.all([
      import('@/components/settings/SettingsScreen'),
      import('@/components/settings/settings-model'),
    ]);
    const model = createSettingsModel(app);
    return { view: () => h(SettingsScreen, { model }), refresh: model.load };
  },
};

function goTo(route: Route): void {
  location.hash = formatRoute(route);
}
