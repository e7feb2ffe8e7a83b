import { signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import { showToast } from '@/components/ui/Toast';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { t } from '@/lib/i18n/t';

type Services = DashboardApp['services'];
export type DataSafety = Awaited<ReturnType<Services['loadDataSafety']>>;
export type Grants = Awaited<ReturnType<Services['loadGrants']>>;

/** The settings; each change is stored at once, and shown until what is stored holds it. */
export function createSettingsModel(app: DashboardApp) {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const safety = signal<DataSafety>();
  const grants = signal<Grants>();
  const isLoaded = signal(false);
  /** Announced after each stored change. */
  const said = signal('');
  /** Changes that are on their way, and how many there were. */
  let saving = 0;
  let changes = 0;
  const report = (error: unknown) => app.report(error, 'settings');
  const attempt = createAttempt(report);

  /** What was read before something was changed here is not shown. */
  async function loadSettings(): Promise<void> {
    const before = changes;
    const loaded = await app.settings.load();
    if (saving === 0 && before === changes) settings.value = loaded;
  }

  async function load(): Promise<void> {
    await loadSettings();
    isLoaded.value = true;
    [safety.value, grants.value] = await Promise.all([
      app.services.loadDataSafety(),
      app.services.loadGrants(),
    ]);
  }

  async function save(change: Partial<Settings>): Promise<void> {
    const mine = ++changes;
    saving += 1;
    settings.value = { ...settings.value, ...change };
    try {
      const saved = await app.settings.save(change);
      if (mine === changes) settings.value = saved;
    } catch (error) {
      if (mine === changes) settings.value = await app.settings.load();
      throw error;
    } finally {
      saving -= 1;
    }
    // The badge and the next tabs follow what was chosen.
    app.publish(['meta']);
    said.value = t('settingsSaved');
  }

  async function keepData(): Promise<void> {
    const isKept = await app.services.keepData();
    showToast({ text: t(isKept ? 'settingsKeptNow' : 'settingsNotKept') });
    await load().catch(report);
  }

  async function allowNotifications(): Promise<void> {
    await app.services.allowNotifications();
    await load().catch(report);
  }

  async function copyDiagnostics(): Promise<void> {
    await navigator.clipboard.writeText(await app.services.loadDiagnostics());
    showToast({ text: t('settingsCopied') });
  }

  return {
    settings,
    safety,
    grants,
    isLoaded,
    said,
    now: () => app.now(),
    load: () => void load().catch(report),
    save: (change: Partial<Settings>) => void attempt(() => save(change)),
    keepData: () => void attempt(keepData),
    allowNotifications: () => void attempt(allowNotifications),
    copyDiagnostics: () => void attempt(copyDiagnostics),
  };
}

export type SettingsModel = ReturnType<typeof createSettingsModel>;
