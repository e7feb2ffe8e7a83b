import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import { StepCard } from './StepCard';
import styles from './steps.module.css';
import type { WelcomeStepProps } from './WelcomeScreen';

/** Where the pin is: in Firefox in a menu. */
const PIN = import.meta.env.FIREFOX ? 'welcomeDonePinFirefox' : 'welcomeDonePin';

/** That was all: how it goes on, and where to find the popup. */
export function DoneStep({ model }: WelcomeStepProps) {
  return (
    <StepCard
      stage="done"
      title={t('welcomeDone')}
      actions={
        <Button kind="primary" onClick={() => void model.openTab()}>
          {t('welcomeOpenTab')}
        </Button>
      }
    >
      <p class={styles.lead}>{t('welcomeDoneTab')}</p>
      <p class={styles.lead}>{t(PIN)}</p>
    </StepCard>
  );
}
