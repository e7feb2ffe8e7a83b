import { keepData, loadDataSafety } from './load-data-safety';
import { allowNotifications, loadDiagnostics, loadGrants } from './load-diagnostics';

/** What the settings page shows and asks for beside the settings themselves. */
export const settingsServices = {
  allowNotifications,
  keepData,
  loadDataSafety,
  loadDiagnostics,
  loadGrants,
};
