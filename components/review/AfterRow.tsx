import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';

export interface AfterRowProps {
  /** "Back in 3 days", or that another tab was faster. */
  sentence: string;
  /** Stores an answer again that the disk did not take. */
  onRetry?: (() => void) | undefined;
  onUndo?: (() => void) | undefined;
  /** The card keeps slipping: what can be done for it. */
  onHelp?: (() => void) | undefined;
  onMore: () => void;
}

/**
 * What stands in the button row once a card is answered; it never goes on by itself. Its buttons
 * stand under the card: the second press of a double press meets none of them.
 */
export function AfterRow({ sentence, onRetry, onUndo, onHelp, onMore }: AfterRowProps) {
  return (
    <div class="card-after">
      <span>{sentence}</span>
      <p>
        {onRetry && (
          <Button kind="quiet" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
        {onUndo && (
          <Button kind="quiet" onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
        {onHelp && (
          <Button kind="quiet" onClick={onHelp}>
            {t('slippingOffer')}
          </Button>
        )}
        <Button kind="quiet" onClick={onMore}>
          {t('oneMore')}
        </Button>
      </p>
    </div>
  );
}
