import { readNumber, readSteps } from '@/components/settings/read-entry';
import { DayList } from '@/components/ui/DayList';
import { WeekdayShares } from '@/components/ui/WeekdayShares';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import { DEFAULT_WEIGHTS } from '@/lib/domain/review/weights';
import { t } from '@/lib/i18n/t';
import type { DeckOptionsModel } from './deck-options-model';
import { EntryOption, type Typed } from './EntryOption';
import { FormsOption } from './FormsOption';
import { inheritanceOf } from './inherited';
import { OptionRow } from './OptionRow';
import { RetentionOption } from './RetentionOption';
import { WeightsOption } from './WeightsOption';
import styles from './DeckOptions.module.css';

const NUMBERS = [
  { name: 'newPerDay', label: 'libraryDeckNew', min: 0, max: 999 },
  { name: 'minutesPerDay', label: 'libraryDeckMinutes', min: 1, max: 600 },
  { name: 'maxIntervalDays', label: 'settingsMaxInterval', min: 1, max: 36_500 },
  { name: 'leechAfter', label: 'settingsLeech', min: 2, max: 99 },
] as const;

const STEPS = [
  { name: 'learningSteps', label: 'settingsSteps' },
  { name: 'relearningSteps', label: 'settingsRelearn' },
] as const;

export interface DeckOptionsFieldsProps {
  model: DeckOptionsModel;
  options: DeckOptions;
  /** The options as they are stored: what the minutes are compared with. */
  stored: DeckOptions;
  parentId?: DeckId | undefined;
  decks: Parameters<typeof inheritanceOf>[1];
  onChange: (options: DeckOptions) => void;
  /** Whether an option can be saved as it stands there. */
  onCheck: (name: keyof DeckOptions, isRight: boolean) => void;
}

/** How a deck is learned; each option says whose value it shows. */
export function DeckOptionsFields(props: DeckOptionsFieldsProps) {
  const { model, options, stored, parentId, decks, onChange, onCheck } = props;
  const inherited = inheritanceOf(parentId, decks, model.settings.value);
  const set = <Name extends keyof DeckOptions>(name: Name, value: DeckOptions[Name]) => {
    const { [name]: _before, ...rest } = options;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  const of = <Name extends keyof DeckOptions>(name: Name) => ({
    from: inherited(name).from,
    isOwn: options[name] !== undefined,
    value: options[name] ?? inherited(name).value,
  });
  const retention = of('desiredRetention').value ?? model.settings.value.desiredRetention;
  const estimate = model.cost.value;
  const isKnown = estimate && estimate.sample.learnedCount + estimate.sample.newCount > 0;
  const minutesWith = (given: DeckOptions): number | undefined =>
    isKnown
      ? estimate.minutes({
          desiredRetention: given.desiredRetention ?? inherited('desiredRetention').value ?? 0.9,
          newPerDay: given.newPerDay ?? inherited('newPerDay').value ?? 0,
          maxIntervalDays: given.maxIntervalDays ?? inherited('maxIntervalDays').value ?? 36_500,
          weights: given.fsrsWeights ?? inherited('fsrsWeights').value ?? DEFAULT_WEIGHTS,
        })
      : undefined;
  const weights = of('fsrsWeights');
  return (
    <fieldset class={styles.options}>
      <legend>{t('libraryDeckOptions')}</legend>
      <RetentionOption
        {...of('desiredRetention')}
        value={retention}
        minutes={minutesWith(options)}
        minutesBefore={minutesWith(stored)}
        paceFrom={estimate?.sample.paceFrom}
        secondsPerCard={Math.round((estimate?.sample.answerMs ?? 0) / 1000)}
        onChange={(value) => set('desiredRetention', value)}
      />
      <div class={styles.two}>
        {NUMBERS.map(({ name, label, ...range }) => (
          <EntryOption
            key={name}
            {...of(name)}
            label={t(label)}
            otherwise={inherited(name).value === undefined ? t('deckMinutesNone') : undefined}
            text={String(of(name).value ?? '')}
            read={(text) => typedNumber(text, range)}
            onChange={(value) => set(name, value)}
            onCheck={(isRight) => onCheck(name, isRight)}
          />
        ))}
        {STEPS.map(({ name, label }) => (
          <EntryOption
            key={name}
            {...of(name)}
            label={t(label)}
            text={(of(name).value ?? []).join(' ')}
            read={typedSteps}
            onChange={(value) => set(name, value)}
            onCheck={(isRight) => onCheck(name, isRight)}
          />
        ))}
      </div>
      <FormsOption
        {...of('promptForms')}
        inherited={inherited('promptForms').value}
        onChange={(value) => set('promptForms', value)}
      />
      <OptionRow
        label={t('easyWeekdays')}
        {...of('easyWeekdays')}
        onReset={() => set('easyWeekdays', undefined)}
      >
        {({ 'aria-invalid': _invalid, class: _class, ...ids }) => (
          <WeekdayShares
            {...ids}
            shares={of('easyWeekdays').value ?? []}
            onChange={(shares) => set('easyWeekdays', shares)}
          />
        )}
      </OptionRow>
      <OptionRow
        label={t('easyDates')}
        from=""
        isOwn={false}
        otherwise={t('deckDatesToo')}
        onReset={() => undefined}
      >
        {({ 'aria-invalid': _invalid, class: _class, ...ids }) => (
          <DayList
            {...ids}
            days={options.easyDates ?? []}
            onChange={(days) => set('easyDates', days.length > 0 ? days : undefined)}
          />
        )}
      </OptionRow>
      <WeightsOption
        {...weights}
        value={weights.value ?? DEFAULT_WEIGHTS}
        arePublished={weights.value === DEFAULT_WEIGHTS}
        onChange={(value) => set('fsrsWeights', value)}
        onCheck={(isRight) => onCheck('fsrsWeights', isRight)}
        onCopy={model.copy}
      />
    </fieldset>
  );
}

function typedNumber(
  text: string,
  range: { readonly min: number; readonly max: number },
): Typed<number> {
  if (text.trim() === '') return { kind: 'inherit' };
  const read = readNumber(text, range);
  return read.kind === 'right'
    ? read
    : { kind: 'wrong', message: t('deckNumberWrong', range.min, range.max) };
}

/** No steps at all is a choice of its own; the way back to the inherited ones is the line below. */
function typedSteps(text: string): Typed<readonly number[]> {
  const read = readSteps(text);
  return read.kind === 'right' ? read : { kind: 'wrong', message: t('settingsStepsWrong') };
}
