import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import { parsedWords } from './parsed-words';
import { StepCard } from './StepCard';
import styles from './steps.module.css';
import type { WelcomeStepProps } from './WelcomeScreen';

const EXAMPLES = [
  'welcomeExampleWords',
  'welcomeExampleFormula',
  'welcomeExamplePages',
  'welcomeExampleStretch',
] as const;

/** One sentence on what this is, and one field. */
export function GoalStep({ model }: WelcomeStepProps) {
  const parsed = model.parsed.value;
  return (
    <StepCard
      stage="goal"
      title={t('welcomeWhat')}
      actions={
        <>
          <Button kind="quiet" onClick={() => model.goTo('cards')}>
            {t('welcomeSkip')}
          </Button>
          <Button kind="primary" type="submit" form="welcome-goal" disabled={parsed === undefined}>
            {t('welcomeSetGoal')}
          </Button>
        </>
      }
    >
      <p class={styles.lead}>{t('welcomeWhere')}</p>
      <form
        id="welcome-goal"
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void model.setGoal();
        }}
      >
        <Field
          label={t('welcomeField')}
          hint={parsed ? parsedWords(parsed) : t('welcomeFieldHint')}
        >
          {(ids) => (
            <input
              {...ids}
              type="text"
              maxLength={200}
              autocomplete="off"
              value={model.sentence.value}
              placeholder={t('welcomeExampleWords')}
              onInput={(event) => (model.sentence.value = event.currentTarget.value)}
            />
          )}
        </Field>
        <fieldset class={styles.chips}>
          <legend class="visually-hidden">{t('welcomeExamples')}</legend>
          {EXAMPLES.map((key) => (
            <button
              key={key}
              type="button"
              class={styles.chip}
              onClick={() => (model.sentence.value = t(key))}
            >
              {t(key)}
            </button>
          ))}
        </fieldset>
      </form>
    </StepCard>
  );
}
