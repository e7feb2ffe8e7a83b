import { longestOf, type Choices } from '@/lib/domain/prompt/choices';
import { t } from '@/lib/i18n/t';

export interface CardChoicesProps {
  choices: Choices;
  /** The answer is shown: they stay where they are and say which it was. */
  isShown: boolean;
  /** Which was chosen, from 0. */
  picked?: number | undefined;
  showKeys: boolean;
  onPick: (at: number) => void;
}

/** The answers to choose from. `lib/snapshot/paint.ts` paints the same in the first frame. */
export function CardChoices({ choices, isShown, picked, showKeys, onPick }: CardChoicesProps) {
  const { answers, right, isWhole } = choices;
  return (
    <div
      class="card-choices"
      data-whole={isWhole}
      role="group"
      aria-label={t('lessonsChoose')}
      style={{ '--longest': String(longestOf(choices)) }}
    >
      {answers.map((answer, at) => {
        const mark = at === right ? 'right' : at === picked ? 'given' : 'other';
        return (
          <button
            key={answer}
            type="button"
            class="card-choice"
            dir="auto"
            data-mark={isShown ? mark : undefined}
            aria-disabled={isShown || undefined}
            onClick={() => onPick(at)}
          >
            {answer}
            {isShown && mark !== 'other' && (
              <span class="visually-hidden">
                {`, ${t(mark === 'right' ? 'lessonsRightChoice' : 'lessonsYourChoice')}`}
              </span>
            )}
            {!isShown && showKeys && (
              <span class="card-key" aria-hidden="true">
                {at + 1}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
