import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import { StepCard } from './StepCard';
import styles from './steps.module.css';
import type { WelcomeStepProps } from './WelcomeScreen';

/** A sentence to practise saving on; a right click on its marked word selects it, too. */
export function SaveStep({ model }: WelcomeStepProps) {
  const saved = model.saved.value;
  return (
    <StepCard
      stage="save"
      title={t('welcomeSave')}
      actions={
        <>
          <Button kind="quiet" onClick={() => model.goTo('cards')}>
            {t('welcomeBack')}
          </Button>
          <Button kind={saved ? 'primary' : 'outline'} onClick={() => model.goTo('done')}>
            {saved ? t('welcomeGoOn') : t('welcomeSkip')}
          </Button>
        </>
      }
    >
      <p class={styles.lead}>{t('welcomeSaveHow')}</p>
      <blockquote class={styles.practice}>
        {t('welcomePracticeBefore')}{' '}
        <span
          class={styles.phrase}
          onContextMenu={(event) => getSelection()?.selectAllChildren(event.currentTarget)}
        >
          {t('welcomePracticePhrase')}
        </span>{' '}
        {t('welcomePracticeAfter')}
      </blockquote>
      <p class={styles.saved} role="status">
        {saved && (
          <>
            {t('welcomeSaved', saved.phrase)}
            <Button kind="quiet" onClick={() => void model.undoSave()}>
              {t('undo')}
            </Button>
          </>
        )}
      </p>
    </StepCard>
  );
}
