import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { locale, t } from '@/lib/i18n/t';
import type { DeckActions, DeckLine, DeckQuestion } from './deck-actions-model';
import { DeckDot } from './DeckDot';
import { DeckMenu } from './DeckMenu';
import styles from './DeckTree.module.css';
import type { DragHandlers } from './use-deck-drag';

export interface DeckTreeRowProps {
  name: string;
  /** Name and number in words. */
  label: string;
  today: number;
  /** 1 on top. */
  level: number;
  isCurrent: boolean;
  isOpen: boolean;
  drag: DragHandlers;
  onOpen: () => void;
  onFocus: () => void;
  /** Absent for "All decks". */
  deck?: DeckLine;
  fold?: 'open' | 'folded' | undefined;
  onToggle?: () => void;
  actions?: DeckActions;
  onAsk?: (kind: DeckQuestion['kind']) => void;
}

const CHEVRON = ['m9 18 6-6-6-6'];

/** One deck: a press opens it, its arrow folds it; its menu comes with the pointer or the keyboard. */
export function DeckTreeRow(props: DeckTreeRowProps) {
  const { deck, fold, drag, isCurrent } = props;
  const { isTarget, ...handlers } = drag;
  const [isNear, setNear] = useState(false);
  return (
    <div
      role="treeitem"
      class={styles.row}
      style={{ '--level': props.level }}
      aria-label={props.label}
      aria-level={props.level}
      aria-selected={props.isOpen}
      aria-expanded={fold && fold === 'open'}
      tabIndex={isCurrent ? 0 : -1}
      data-deck={deck?.deckId ?? ''}
      data-target={isTarget || undefined}
      onClick={props.onOpen}
      onFocus={props.onFocus}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={({ currentTarget }) =>
        setNear(currentTarget.querySelector(':popover-open') !== null)
      }
      {...handlers}
    >
      <span
        class={styles.fold}
        data-fold={fold}
        aria-hidden="true"
        onClick={(event) => {
          if (fold === undefined) return;
          event.stopPropagation();
          props.onToggle?.();
        }}
      >
        {fold && <Icon paths={CHEVRON} size={16} />}
      </span>
      {deck && <DeckDot dot={deck.dot} />}
      {/* With spaces between them, so that what stands there is what the label says. */}
      <span class={styles.name}>{props.name}</span>{' '}
      {deck?.isSample && <span class={styles.sample}>{t('librarySample')}</span>}{' '}
      {props.today > 0 && (
        <span class={styles.count}>{new Intl.NumberFormat(locale()).format(props.today)}</span>
      )}
      <span class={styles.menu} onClick={(event) => event.stopPropagation()}>
        {deck && props.actions && props.onAsk && (isNear || isCurrent) && (
          <DeckMenu deck={deck} actions={props.actions} onAsk={props.onAsk} />
        )}
      </span>
    </div>
  );
}
