import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { GOAL_EXAMPLES } from '@/lib/domain/goal/goal-examples';
import { t } from '@/lib/i18n/t';
import type { ComposerModel } from './composer-model';
import styles from './GoalComposer.module.css';
import { partTexts } from './goal-text';
import { SmartDots } from './SmartDots';
import { useKeptField } from './use-kept-field';

export interface GoalComposerProps {
  model: ComposerModel;
  /** First run: the field and two examples only. */
  isShort?: boolean;
}

const FEW = 2;

/** A goal in one line, read while it is typed; a why if there is one; a dozen examples to press. */
export function GoalComposer({ model, isShort = false }: GoalComposerProps) {
  const sentence = useKeptField<HTMLInputElement>(model, 'sentence');
  const why = useKeptField<HTMLInputElement>(model, 'why');
  const [hint] = model.hints.value;
  const isBlank = model.isBlank.value;
  const examples = isShort ? GOAL_EXAMPLES.slice(0, FEW) : GOAL_EXAMPLES;
  return (
    <form
      class={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void model.addGoal();
      }}
    >
      <Field label={t('goalsField')} hint={hint && t(`goalsHint_${hint.kind}`)}>
        {(ids) => (
          <input
            {...ids}
            {...sentence}
            type="text"
            maxLength={200}
            placeholder={t('goalsFieldHint')}
          />
        )}
      </Field>
      {!isBlank && (
        <div class={styles.understood}>
          <ul class={styles.parts} aria-live="polite">
            {partTexts(model.goal.value).map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <SmartDots dots={model.dots.value} />
        </div>
      )}
      {!isBlank && (
        <Field label={t('goalsWhyField')}>
          {(ids) => (
            <input {...ids} {...why} type="text" maxLength={200} placeholder={t('goalsWhyHint')} />
          )}
        </Field>
      )}
      {!isBlank && (
        <Button kind="primary" type="submit" wide>
          {t('goalsAddGoal')}
        </Button>
      )}
      {isBlank && (
        <fieldset class={styles.examples}>
          <legend>{t('goalsExamples')}</legend>
          {examples.map(({ id }) => (
            <button
              key={id}
              type="button"
              onClick={() => model.pickExample(t(`goalsExample_${id}`))}
            >
              {t(`goalsExample_${id}`)}
            </button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
