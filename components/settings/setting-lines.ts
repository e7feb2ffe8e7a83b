import type { Settings } from '@/lib/domain/settings';
import type { MessageKey } from '@/lib/i18n/t';

type NamesOf<Value> = {
  [Name in keyof Settings]: Settings[Name] extends Value ? Name : never;
}[keyof Settings];

interface Named<Name> {
  readonly name: Name;
  readonly label: MessageKey;
  readonly hint: MessageKey;
}

type Choice<Name extends 'theme' | 'buttons' | 'tabRhythm'> = Named<Name> & {
  readonly kind: 'choice';
  readonly options: readonly (readonly [Settings[Name], MessageKey])[];
};

export type NumberLine = Named<NamesOf<number>> & {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  /** A share in the data, a percentage on the screen. */
  readonly isPercent?: true;
};

export type SwitchLine = Named<NamesOf<boolean>> & {
  readonly kind: 'switch';
};
export type StepsLine = Named<'learningSteps' | 'relearningSteps'> & { readonly kind: 'steps' };
export type WeekdaysLine = Named<'easyWeekdays'> & { readonly kind: 'weekdays' };
export type DatesLine = Named<'easyDates'> & { readonly kind: 'dates' };
export type HoursLine = Named<'quietHours'> & { readonly kind: 'hours' };
export type ChoiceLine = Choice<'theme'> | Choice<'buttons'> | Choice<'tabRhythm'>;

/** One setting: what it is called, what it means, and what may be chosen. */
export type SettingLine =
  ChoiceLine | NumberLine | SwitchLine | StepsLine | HoursLine | WeekdaysLine | DatesLine;

export interface SettingSection {
  readonly title: MessageKey;
  readonly lines: readonly SettingLine[];
}

/** Every setting a person can change, in the order of the page. */
export const SETTING_SECTIONS: readonly SettingSection[] = [
  {
    title: 'settingsLooks',
    lines: [
      {
        kind: 'choice',
        name: 'theme',
        label: 'settingsTheme',
        hint: 'settingsThemeHint',
        options: [
          ['auto', 'settingsThemeAuto'],
          ['light', 'settingsThemeLight'],
          ['dark', 'settingsThemeDark'],
        ],
      },
    ],
  },
  {
    title: 'settingsNewTab',
    lines: [
      {
        kind: 'choice',
        name: 'tabRhythm',
        label: 'settingsRhythm',
        hint: 'settingsRhythmHint',
        options: [
          ['every', 'settingsRhythmEvery'],
          ['calm', 'settingsRhythmCalm'],
        ],
      },
      {
        kind: 'choice',
        name: 'buttons',
        label: 'settingsButtons',
        hint: 'settingsButtonsHint',
        options: [
          ['two', 'settingsButtonsTwo'],
          ['four', 'settingsButtonsFour'],
        ],
      },
      {
        kind: 'switch',
        name: 'showIntervals',
        label: 'settingsIntervals',
        hint: 'settingsIntervalsHint',
      },
      { kind: 'switch', name: 'keysOn', label: 'settingsKeysOn', hint: 'settingsKeysOnHint' },
    ],
  },
  {
    title: 'settingsTyped',
    lines: [
      {
        kind: 'switch',
        name: 'forgivesCase',
        label: 'settingsTypedCase',
        hint: 'settingsTypedCaseHint',
      },
      {
        kind: 'switch',
        name: 'forgivesPunctuation',
        label: 'settingsTypedPunctuation',
        hint: 'settingsTypedPunctuationHint',
      },
      {
        kind: 'switch',
        name: 'forgivesAccents',
        label: 'settingsTypedAccents',
        hint: 'settingsTypedAccentsHint',
      },
    ],
  },
  {
    title: 'settingsLearning',
    lines: [
      number('minutesPerDay', 'settingsMinutes', 'settingsMinutesHint', 1, 600),
      number('newPerDay', 'settingsNewPerDay', 'settingsNewPerDayHint', 0, 999),
      number('newFirstDay', 'settingsNewFirst', 'settingsNewFirstHint', 0, 999),
      {
        ...number('desiredRetention', 'settingsRetention', 'settingsRetentionHint', 70, 99),
        isPercent: true,
      },
      {
        kind: 'steps',
        name: 'learningSteps',
        label: 'settingsSteps',
        hint: 'settingsStepsHint',
      },
      {
        kind: 'steps',
        name: 'relearningSteps',
        label: 'settingsRelearn',
        hint: 'settingsRelearnHint',
      },
      number('maxIntervalDays', 'settingsMaxInterval', 'settingsMaxIntervalHint', 1, 36_500),
      number('leechAfter', 'settingsLeech', 'settingsLeechHint', 2, 99),
      {
        kind: 'switch',
        name: 'balanceOn',
        label: 'settingsBalance',
        hint: 'settingsBalanceHint',
      },
      { kind: 'weekdays', name: 'easyWeekdays', label: 'easyWeekdays', hint: 'easyWeekdaysHint' },
      { kind: 'dates', name: 'easyDates', label: 'easyDates', hint: 'easyDatesHint' },
      number('rolloverHour', 'settingsRollover', 'settingsRolloverHint', 0, 23),
    ],
  },
  {
    title: 'settingsGoalsAndNotices',
    lines: [
      number('activeGoalLimit', 'settingsGoalLimit', 'settingsGoalLimitHint', 1, 9),
      { kind: 'switch', name: 'badgeOn', label: 'settingsBadge', hint: 'settingsBadgeHint' },
      { kind: 'hours', name: 'quietHours', label: 'settingsQuiet', hint: 'settingsQuietHint' },
    ],
  },
];

function number(
  name: NumberLine['name'],
  label: MessageKey,
  hint: MessageKey,
  min: number,
  max: number,
): NumberLine {
  return { kind: 'number', name, label, hint, min, max };
}
