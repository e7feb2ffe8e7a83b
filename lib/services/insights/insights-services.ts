import { loadInsights } from './load-insights';

/** What the learning adds up to. */
export const insightsServices = { loadInsights };
