import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { t, tn } from '@/lib/i18n/t';
import styles from './Insights.module.css';

export interface SlippingLineProps {
  count: number;
  onDismiss: () => void;
}

/** One calm line about cards that keep slipping, with the way to them. */
export function SlippingLine({ count, onDismiss }: SlippingLineProps) {
  return (
    <section class={styles.slipping} aria-label={t('insightsSlippingName')}>
      <p>{tn('insightsSlipping', count)}</p>
      <div>
        <LinkButton kind="quiet" href="#/library?q=is%3Aleech">
          {tn('insightsSlippingLook', count)}
        </LinkButton>
        <Button kind="quiet" onClick={onDismiss}>
          {t('insightsSlippingHide')}
        </Button>
      </div>
    </section>
  );
}
