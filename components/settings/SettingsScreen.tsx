import { Button } from '@/components/ui/Button';
import { ScreenHead } from '@/components/ui/ScreenHead';
import { t } from '@/lib/i18n/t';
import { DataSection } from './DataSection';
import { KeysSection } from './KeysSection';
import { SETTING_SECTIONS } from './setting-lines';
import { SettingRow } from './SettingRow';
import type { SettingsModel } from './settings-model';
import styles from './Settings.module.css';

export interface SettingsScreenProps {
  model: SettingsModel;
}

/** Every setting with a plain explanation; what is changed is stored at once. */
export function SettingsScreen({ model }: SettingsScreenProps) {
  const settings = model.settings.value;
  return (
    <div class={styles.settings}>
      <div>
        <ScreenHead title={t('settingsTitle')} line={t('settingsLead')} />
        <p class="visually-hidden" role="status">
          {model.said.value}
        </p>
      </div>
      {model.isLoaded.value &&
        SETTING_SECTIONS.map((section) => (
          <section key={section.title} aria-labelledby={section.title}>
            <h2 id={section.title}>{t(section.title)}</h2>
            {section.lines.map((line) => (
              <SettingRow key={line.name} line={line} settings={settings} onChange={model.save} />
            ))}
            {section.title === 'settingsGoalsAndNotices' && <NoticeRow model={model} />}
          </section>
        ))}
      <DataSection model={model} />
      <KeysSection shortcuts={model.grants.value?.shortcuts ?? []} />
      <section aria-labelledby="settings-back">
        <h2 id="settings-back">{t('settingsBack')}</h2>
        <p>{t('settingsBackFirefox')}</p>
        <p>{t('settingsBackChrome')}</p>
      </section>
      <section aria-labelledby="settings-diagnostics">
        <h2 id="settings-diagnostics">{t('settingsDiagnostics')}</h2>
        <p>{t('settingsDiagnosticsHint')}</p>
        <Button onClick={model.copyDiagnostics}>{t('settingsCopy')}</Button>
      </section>
    </div>
  );
}

/** Notices are allowed by the browser, so this is a request and not a switch. */
function NoticeRow({ model }: SettingsScreenProps) {
  const isAllowed = model.grants.value?.permissions.includes('notifications') ?? false;
  return (
    <div class={styles.row}>
      <div class={styles.words}>
        <p class={styles.label}>{t('settingsNotices')}</p>
        <p class={styles.hint}>{t(isAllowed ? 'settingsNoticesOn' : 'settingsNoticesHint')}</p>
      </div>
      {!isAllowed && (
        <div class={styles.control}>
          <Button onClick={model.allowNotifications}>{t('settingsNoticesAllow')}</Button>
        </div>
      )}
    </div>
  );
}
