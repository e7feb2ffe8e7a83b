import { Field } from '@/components/ui/Field';
import tick from '@/components/ui/Tick.module.css';
import { t } from '@/lib/i18n/t';
import styles from './ExportPanel.module.css';
import type { ExportModel, Separator } from './export-model';
import panel from './Panel.module.css';

const SEPARATORS = [
  { sign: ',', name: 'comma' },
  { sign: '\t', name: 'tab' },
] as const;

/** What else can be said of the chosen format; nothing where that is all. */
export function ExportExtras({ model }: { model: ExportModel }) {
  const { format, extras = [] } = model.traits() ?? {};
  return (
    <>
      {format === 'text' && (
        <div class={styles.what}>
          <Field label={t('transferSeparator')}>
            {(ids) => (
              <select
                {...ids}
                value={model.separator.value}
                onChange={({ currentTarget }) =>
                  model.chooseSeparator(currentTarget.value as Separator)
                }
              >
                {SEPARATORS.map(({ sign, name }) => (
                  <option key={name} value={sign}>
                    {t(`transferTextWith_${name}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      {extras.length > 0 && (
        <fieldset class={styles.formats}>
          <legend class={styles.label}>{t('transferAlso')}</legend>
          {extras.map((extra) => (
            <label key={extra} class={panel.check}>
              <input
                type="checkbox"
                class={tick.box}
                checked={model.has(extra)}
                onChange={({ currentTarget }) => model.tick(extra, currentTarget.checked)}
              />
              {t(`transferAlso_${extra}`)}
            </label>
          ))}
          <p class={styles.hint}>{t('transferAlsoHint')}</p>
        </fieldset>
      )}
    </>
  );
}
