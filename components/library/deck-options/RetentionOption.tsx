import { t, tn } from '@/lib/i18n/t';
import type { CostEstimate } from './deck-options-model';
import { OptionRow, type OptionRowProps } from './OptionRow';
import styles from './DeckOptions.module.css';

const LEAST = 70;
const MOST = 97;

export interface RetentionOptionProps extends Pick<OptionRowProps, 'from' | 'isOwn'> {
  /** 0–1. */
  value: number;
  /** Minutes a day at this value, and as the deck is stored; absent while nothing is known. */
  minutes?: number | undefined;
  minutesBefore?: number | undefined;
  paceFrom?: CostEstimate['sample']['paceFrom'] | undefined;
  secondsPerCard?: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** How much of a deck one wants to remember, with what that costs beside it (S-054). */
export function RetentionOption(props: RetentionOptionProps) {
  const { value, from, isOwn, onChange } = props;
  const percent = Math.round(value * 100);
  const shown = t('deckRetentionPercent', percent);
  return (
    <OptionRow
      label={t('deckRetention')}
      from={from}
      isOwn={isOwn}
      onReset={() => onChange(undefined)}
      note={<Cost {...props} />}
    >
      {({ class: _class, ...ids }) => (
        <div class={styles.slider}>
          <input
            {...ids}
            type="range"
            min={LEAST}
            max={MOST}
            value={percent}
            aria-valuetext={shown}
            onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber / 100)}
          />
          <output for={ids.id}>{shown}</output>
        </div>
      )}
    </OptionRow>
  );
}

function Cost({ minutes, minutesBefore, paceFrom, secondsPerCard = 0 }: RetentionOptionProps) {
  if (minutes === undefined) return <p class={styles.cost}>{t('deckCostNone')}</p>;
  const hasChanged = minutesBefore !== undefined && words(minutesBefore) !== words(minutes);
  return (
    <p class={styles.cost} role="status">
      <strong>{minutes < 1 ? t('deckCostUnder') : t('deckCost', words(minutes))}</strong>{' '}
      {hasChanged && `${t('deckCostBefore', words(minutesBefore))} `}
      {paceFrom === 'guess'
        ? t('deckCostGuess', secondsPerCard)
        : t(paceFrom === 'deck' ? 'deckCostOwn' : 'deckCostAll', secondsPerCard)}
    </p>
  );
}

/** No finer than an estimate is. */
function words(minutes: number): string {
  return minutes < 1 ? t('deckCostLittle') : tn('minutes', Math.round(minutes));
}
