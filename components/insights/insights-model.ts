import { signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';

export type Insights = Awaited<ReturnType<DashboardApp['services']['loadInsights']>>;

/** The week in numbers. */
export function createInsightsModel(app: DashboardApp) {
  const insights = signal<Insights>();
  return {
    insights,
    load: () => {
      app.services.loadInsights().then(
        (loaded) => (insights.value = loaded),
        (error: unknown) => app.report(error, 'insights'),
      );
    },
  };
}

export type InsightsModel = ReturnType<typeof createInsightsModel>;
