import tick from '@/components/ui/Tick.module.css';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';
import type { EpochMs } from '@/lib/domain/time/instant';
import { locale, t } from '@/lib/i18n/t';
import type { DeckLine } from './deck-actions-model';
import { DeckDot } from './DeckDot';
import styles from './NoteTable.module.css';

export interface NoteTableRowProps {
  row: NoteRow;
  id: string;
  index: number;
  topPx: number;
  /** Undefined while decks load. */
  deck: DeckLine | undefined;
  /** Not read yet while the list loads. */
  cards: readonly CardState[] | undefined;
  dueBefore: EpochMs;
  isActive: boolean;
  isChosen: boolean;
  onOpen: () => void;
  onToggle: () => void;
  onExtend: () => void;
}

/** One note: a press opens it, the box (or Shift) chooses it. */
export function NoteTableRow(props: NoteTableRowProps) {
  const { row, isActive, isChosen } = props;
  return (
    <div
      id={props.id}
      role="row"
      class={styles.row}
      aria-rowindex={props.index + 2}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      style={{ '--top': `${props.topPx}px` }}
      onClick={(event) => (event.shiftKey ? props.onExtend() : props.onOpen())}
    >
      <span role="gridcell" class={styles.check}>
        <input
          type="checkbox"
          class={tick.box}
          tabIndex={-1}
          aria-label={t('libraryChoose', row.front)}
          checked={isChosen}
          onClick={(event) => {
            event.stopPropagation();
            if (event.shiftKey) props.onExtend();
            else props.onToggle();
          }}
        />
      </span>
      <span role="gridcell" class={styles.front}>
        <span class={styles.question}>{row.front || t('libraryNoText')}</span>
        <span class={styles.answer}>{row.back}</span>
      </span>
      <span role="gridcell" class={styles.deck}>
        {props.deck && <DeckDot dot={props.deck.dot} />}
        <span class={styles.name}>{props.deck?.name}</span>
      </span>
      <span role="gridcell" class={styles.due}>
        {props.cards && stateOf(props.cards, props.dueBefore)}
      </span>
    </div>
  );
}

/** "New", "Suspended", "Today", or the day on which the first of its cards comes back. */
function stateOf(cards: readonly CardState[], dueBefore: EpochMs): string {
  const active = cards.filter((card) => !card.isSuspended);
  if (active.length === 0) return t('libraryStateSuspended');
  const dues = active.flatMap((card) => card.dueAt ?? []);
  if (dues.length === 0) return t('libraryStateNew');
  const first = Math.min(...dues);
  if (first < dueBefore) return t('libraryStateToday');
  return dayFormat().format(first);
}

let format: Intl.DateTimeFormat | undefined;
function dayFormat(): Intl.DateTimeFormat {
  return (format ??= new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }));
}
