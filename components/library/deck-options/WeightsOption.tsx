import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatWeights, parseWeights, type ParsedWeights } from '@/lib/domain/review/parse-weights';
import type { Weights } from '@/lib/domain/review/weights';
import { t } from '@/lib/i18n/t';
import { OptionRow, type OptionRowProps } from './OptionRow';
import styles from './DeckOptions.module.css';

export interface WeightsOptionProps extends Pick<OptionRowProps, 'from' | 'isOwn'> {
  value: Weights;
  /** They are those of FSRS-6 as published. */
  arePublished: boolean;
  onChange: (value: Weights | undefined) => void;
  onCheck: (isRight: boolean) => void;
  onCopy: (text: string) => void;
}

/** The 21 numbers of the memory model: to read, to copy, and to replace by pasting others. */
export function WeightsOption(props: WeightsOptionProps) {
  const { value, arePublished, from, isOwn, onChange, onCheck, onCopy } = props;
  const [wrong, setWrong] = useState<{ readonly text: string; readonly message: string }>();
  const take = (text: string) => {
    const read = parseWeights(text);
    const message = complaint(read);
    setWrong(message === undefined ? undefined : { text, message });
    onCheck(message === undefined);
    if (read.kind === 'valid') onChange(read.weights);
    if (read.kind === 'none') onChange(undefined);
  };
  return (
    <details class={styles.fold}>
      <summary>{t('deckWeights')}</summary>
      <div class={styles.weights}>
        <OptionRow
          label={t('deckWeightsLabel')}
          from={from}
          otherwise={arePublished && !isOwn ? t('deckWeightsPublished') : undefined}
          isOwn={isOwn}
          error={wrong?.message}
          onReset={() => take('')}
        >
          {(ids) => (
            <textarea
              {...ids}
              spellcheck={false}
              value={wrong?.text ?? formatWeights(value)}
              onChange={({ currentTarget }) => take(currentTarget.value)}
            />
          )}
        </OptionRow>
        <Button kind="quiet" onClick={() => onCopy(formatWeights(value))}>
          {t('deckWeightsCopy')}
        </Button>
      </div>
    </details>
  );
}

function complaint(read: ParsedWeights): string | undefined {
  switch (read.kind) {
    case 'valid':
    case 'none':
      return undefined;
    case 'noNumber':
      return t('deckWeightsNoNumber', read.word.slice(0, 20));
    case 'wrongCount':
      return t('deckWeightsCount', read.count);
    case 'outOfRange':
      return t('deckWeightsRange', read.index + 1, read.value, read.least, read.most);
  }
}
