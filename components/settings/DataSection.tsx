import { Button } from '@/components/ui/Button';
import { locale, t, type MessageKey, tn } from '@/lib/i18n/t';
import { formatAgo } from '@/lib/i18n/when';
import type { SettingsModel } from './settings-model';
import styles from './Settings.module.css';

/** What each permission is for; none of them reads pages unasked. */
const PERMISSIONS: readonly (readonly [name: string, meaning: MessageKey])[] = [
  ['storage', 'settingsMayStore'],
  ['alarms', 'settingsMayAlarms'],
  ['contextMenus', 'settingsMayMenus'],
  ['activeTab', 'settingsMayTab'],
  ['notifications', 'settingsMayNotify'],
  ['idle', 'settingsMayIdle'],
];

export interface DataSectionProps {
  model: SettingsModel;
}

/** Where the data is, how safe it is, and what the browser lets Morsel do. */
export function DataSection({ model }: DataSectionProps) {
  const safety = model.safety.value;
  const lastBackup = safety?.lastBackupAt
    ? t(
        'settingsBackupAt',
        formatAgo(safety.lastBackupAt, model.now()),
        dateOf(safety.lastBackupAt),
      )
    : t('settingsBackupNone');
  const granted = model.grants.value?.permissions ?? [];
  return (
    <>
      <section aria-labelledby="settings-data">
        <h2 id="settings-data">{t('settingsData')}</h2>
        <p>{t('settingsDataWhere')}</p>
        {safety && (
          <dl class={styles.facts}>
            <div>
              <dt>{t('settingsDataKept')}</dt>
              <dd>{t(safety.isKept ? 'settingsDataKeptYes' : 'settingsDataKeptNo')}</dd>
            </div>
            <div>
              <dt>{t('settingsDataSize')}</dt>
              <dd>{megabytes(safety.bytes)}</dd>
            </div>
            <div>
              <dt>{t('settingsBackup')}</dt>
              <dd>{lastBackup}</dd>
            </div>
          </dl>
        )}
        {safety !== undefined && safety.uncopiedMedia > 0 && (
          <p>{tn('settingsUncopiedMedia', safety.uncopiedMedia)}</p>
        )}
        <div class={styles.actions}>
          {safety && !safety.isKept && (
            <Button onClick={model.keepData}>{t('settingsKeep')}</Button>
          )}
          <a href="#/transfer">{t('settingsMakeBackup')}</a>
        </div>
      </section>
      <section aria-labelledby="settings-permissions">
        <h2 id="settings-permissions">{t('settingsPermissions')}</h2>
        <ul class={styles.list}>
          {PERMISSIONS.filter(([name]) => granted.includes(name)).map(([name, meaning]) => (
            <li key={name}>{t(meaning)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function megabytes(bytes: number): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
}

function dateOf(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(at);
}
