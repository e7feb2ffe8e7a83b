import { loadInsights } from './load-insights';
import { dismissSlipping, loadSlipping } from './load-slipping';

/** What the learning adds up to. */
export const insightsServices = { loadInsights, loadSlipping, dismissSlipping };
