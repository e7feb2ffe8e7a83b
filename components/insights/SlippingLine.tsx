import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import type { CardId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import styles from './Insights.module.css';
import type { SlippingListModel, SlippingRow } from './slipping-list-model';

export interface SlippingLineProps {
  cardIds: readonly CardId[];
  list: SlippingListModel;
  onDismiss: () => void;
}

/** One calm line about cards that keep slipping; a press leads to what would help each (C-22). */
export function SlippingLine({ cardIds, list, onDismiss }: SlippingLineProps) {
  const rows = list.rows.value;
  const Help = list.Help.value;
  const count = cardIds.length;
  return (
    <section class={styles.slipping} aria-label={t('insightsSlippingName')}>
      <p>{count === 0 ? t('insightsSlippingNone') : tn('insightsSlipping', count)}</p>
      <div class={styles.slippingPresses}>
        {rows.length === 0 && (
          <Button kind="quiet" onClick={() => list.open(cardIds)}>
            {tn('insightsSlippingHelp', count)}
          </Button>
        )}
        <LinkButton kind="quiet" href="#/library?q=is%3Aleech">
          {t('insightsSlippingLook')}
        </LinkButton>
        <Button kind="quiet" onClick={onDismiss}>
          {t('insightsSlippingHide')}
        </Button>
      </div>
      {rows.length > 0 && (
        <ul class={styles.slippingCards} aria-label={t('insightsSlippingWhich')}>
          {rows.map((row) => (
            <Row key={row.cardId} row={row} onHelp={() => list.help(row.cardId)} />
          ))}
        </ul>
      )}
      {Help && <Help onClose={list.closeHelp} />}
    </section>
  );
}

function Row({ row: { words, helped }, onHelp }: { row: SlippingRow; onHelp: () => void }) {
  return (
    <li>
      <button type="button" class={styles.slippingCard} onClick={onHelp}>
        <span dir="auto">{words}</span>
      </button>
      {helped && (
        <p role="status">
          {helped.sentence}
          <Button kind="quiet" onClick={() => void helped.undo()}>
            {t('undo')}
          </Button>
        </p>
      )}
    </li>
  );
}
