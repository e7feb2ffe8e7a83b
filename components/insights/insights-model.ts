import { signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { CardId } from '@/lib/domain/ids';
import { createSlippingList } from './slipping-list-model';

type Services = DashboardApp['services'];
export type Insights = Awaited<ReturnType<Services['loadInsights']>>;

/** The week in numbers, and the cards that keep slipping. */
export function createInsightsModel(app: DashboardApp) {
  const insights = signal<Insights>();
  const slipping = signal<readonly CardId[]>([]);
  const slippingList = createSlippingList(app);
  const report = (error: unknown) => app.report(error, 'insights');

  async function load(): Promise<void> {
    insights.value = await app.services.loadInsights();
    slipping.value = await app.services.loadSlipping();
  }

  async function dismissSlipping(): Promise<void> {
    await app.services.dismissSlipping({ cardIds: slipping.value });
    slippingList.close();
    slipping.value = [];
  }

  return {
    insights,
    slipping,
    slippingList,
    load: () => void load().catch(report),
    /** The line goes until there are more of them. */
    dismissSlipping: () => void dismissSlipping().catch(report),
  };
}

export type InsightsModel = ReturnType<typeof createInsightsModel>;
