/** What Today asks for first; its screen fetches it beside its own code. */
export { todayCases as loadTodayCases } from '@/lib/app/dashboard-app';
