import { useId, useState } from 'preact/hooks';
import { DayList } from '@/components/ui/DayList';
import { WeekdayShares } from '@/components/ui/WeekdayShares';
import type { Settings } from '@/lib/domain/settings';
import { HOUR } from '@/lib/domain/time/duration';
import { locale, t } from '@/lib/i18n/t';
import { readNumber, readSteps } from './read-entry';
import type { ChoiceLine, NumberLine, SettingLine, StepsLine } from './setting-lines';
import styles from './Settings.module.css';

export interface SettingRowProps<Line extends SettingLine = SettingLine> {
  line: Line;
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

interface ControlProps<Line extends SettingLine> extends SettingRowProps<Line> {
  ids: { readonly id: string; readonly 'aria-describedby': string };
  onWrong: (message: string | undefined) => void;
}

/** One setting: name and explanation on one side, its control on the other. */
export function SettingRow({ line, settings, onChange }: SettingRowProps) {
  const id = useId();
  const [wrong, setWrong] = useState<string>();
  const ids = { id, 'aria-describedby': `${id}-hint` };
  return (
    <div
      class={styles.row}
      data-wide={line.kind === 'weekdays' || line.kind === 'dates' || undefined}
    >
      <div class={styles.words}>
        <label for={id} class={styles.label}>
          {t(line.label)}
        </label>
        <p id={`${id}-hint`} class={styles.hint}>
          {t(line.hint)}
        </p>
        <p class={styles.wrong} role="status">
          {wrong}
        </p>
      </div>
      <div class={styles.control}>
        <Control {...{ line, settings, onChange, ids }} onWrong={setWrong} />
      </div>
    </div>
  );
}

function Control({ line, settings, onChange, ids, onWrong }: ControlProps<SettingLine>) {
  switch (line.kind) {
    case 'choice':
      return <ChoiceControl {...{ line, settings, onChange, ids, onWrong }} />;
    case 'switch':
      return (
        <input
          {...ids}
          type="checkbox"
          class={styles.switch}
          checked={settings[line.name]}
          onChange={(event) => onChange({ [line.name]: event.currentTarget.checked })}
        />
      );
    case 'number':
      return <NumberControl {...{ line, settings, onChange, ids, onWrong }} />;
    case 'steps':
      return <StepsControl {...{ line, settings, onChange, ids, onWrong }} />;
    case 'weekdays':
      return (
        <WeekdayShares
          {...ids}
          shares={settings.easyWeekdays}
          onChange={(easyWeekdays) => onChange({ easyWeekdays })}
        />
      );
    case 'dates':
      return (
        <DayList
          {...ids}
          days={settings.easyDates}
          onChange={(easyDates) => onChange({ easyDates })}
        />
      );
    case 'hours': {
      const { from, to } = settings.quietHours;
      return (
        <>
          <HourSelect
            {...ids}
            value={from}
            onChange={(hour) => onChange({ quietHours: { from: hour, to } })}
          />
          <span aria-hidden="true">–</span>
          <HourSelect
            aria-label={t('settingsQuietUntil')}
            value={to}
            onChange={(hour) => onChange({ quietHours: { from, to: hour } })}
          />
        </>
      );
    }
  }
}

function ChoiceControl({ line, settings, onChange, ids }: ControlProps<ChoiceLine>) {
  return (
    <select
      {...ids}
      value={settings[line.name]}
      onChange={({ currentTarget }) => {
        const chosen = line.options.find(([value]) => value === currentTarget.value)?.[0];
        if (chosen !== undefined) onChange({ [line.name]: chosen });
      }}
    >
      {line.options.map(([value, label]) => (
        <option key={value} value={value}>
          {t(label)}
        </option>
      ))}
    </select>
  );
}

function NumberControl({ line, settings, onChange, ids, onWrong }: ControlProps<NumberLine>) {
  const scale = line.isPercent ? 100 : 1;
  return (
    <input
      {...ids}
      inputMode="numeric"
      value={String(Math.round(settings[line.name] * scale))}
      onChange={({ currentTarget: { value } }) => {
        const read = readNumber(value, line);
        onWrong(read.kind === 'wrong' ? t('settingsNumberWrong', line.min, line.max) : undefined);
        if (read.kind === 'right') onChange({ [line.name]: read.value / scale });
      }}
    />
  );
}

function StepsControl({ line, settings, onChange, ids, onWrong }: ControlProps<StepsLine>) {
  return (
    <input
      {...ids}
      value={settings[line.name].join(' ')}
      onChange={({ currentTarget: { value } }) => {
        const read = readSteps(value);
        onWrong(read.kind === 'wrong' ? t('settingsStepsWrong') : undefined);
        if (read.kind === 'right') onChange({ [line.name]: read.value });
      }}
    />
  );
}

interface HourSelectProps {
  id?: string;
  'aria-describedby'?: string;
  'aria-label'?: string;
  value: number;
  onChange: (hour: number) => void;
}

function HourSelect({ value, onChange, ...ids }: HourSelectProps) {
  const format = new Intl.DateTimeFormat(locale(), { hour: 'numeric', timeZone: 'UTC' });
  return (
    <select
      {...ids}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    >
      {Array.from({ length: 24 }, (_none, hour) => (
        <option key={hour} value={String(hour)}>
          {format.format(hour * HOUR)}
        </option>
      ))}
    </select>
  );
}
