import { Icon } from '@/components/ui/Icon';
import tick from '@/components/ui/Tick.module.css';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';
import { isAskable } from '@/lib/domain/queue/is-due';
import { locale, t } from '@/lib/i18n/t';
import type { DeckLine } from './deck-actions-model';
import { DeckDot } from './DeckDot';
import type { LibraryDay } from './note-index-model';
import styles from './NoteTable.module.css';

const FLAG = ['M4 15s1-1 4-1 5 2 8 2 4-1 4-1V3s-1 1-4 1-5-2-8-2-4 1-4 1z', 'M4 22v-7'];

export interface NoteTableRowProps {
  row: NoteRow;
  id: string;
  index: number;
  topPx: number;
  /** Undefined while decks load. */
  deck: DeckLine | undefined;
  /** Not read yet while the list loads. */
  cards: readonly CardState[] | undefined;
  day: LibraryDay;
  isActive: boolean;
  isChosen: boolean;
  /** Pressed down, and perhaps not let go yet. */
  onPoint: () => void;
  onOpen: () => void;
  onToggle: () => void;
  onExtend: () => void;
}

/** One note: a press opens it, the box (or Shift) chooses it. */
export function NoteTableRow(props: NoteTableRowProps) {
  const { row, isActive, isChosen } = props;
  const flag = props.cards?.find((card) => card.flag !== undefined)?.flag;
  return (
    <div
      id={props.id}
      role="row"
      class={styles.row}
      aria-rowindex={props.index + 2}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      style={{ '--top': `${props.topPx}px` }}
      // Before the table has the focus and scrolls to where the keyboard was.
      onPointerDown={props.onPoint}
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
        <span class={styles.question}>
          {flag !== undefined && (
            <span class={styles.flag} role="img" aria-label={t('libraryFlagged', flag)}>
              <Icon paths={FLAG} size={16} />
            </span>
          )}
          {row.front || t('libraryNoText')}
        </span>
        <span class={styles.answer}>{row.back}</span>
      </span>
      <span role="gridcell" class={styles.deck}>
        {props.deck && <DeckDot dot={props.deck.dot} />}
        <span class={styles.name}>{props.deck?.name}</span>
      </span>
      <span role="gridcell" class={styles.due}>
        {props.cards && stateOf(props.cards, props.day)}
      </span>
      <span role="gridcell" class={styles.added}>
        {dayFormat().format(row.addedAt)}
      </span>
    </div>
  );
}

/** "New", "Suspended", "Today", or the day on which the first of its cards comes back. */
function stateOf(cards: readonly CardState[], { today, dueBefore }: LibraryDay): string {
  const active = cards.filter((card) => card.suspendedAt === undefined);
  if (active.length === 0) return t('libraryStateSuspended');
  const dues = active.flatMap((card) => card.dueAt ?? []);
  if (dues.length === 0) return t('libraryStateNew');
  const first = Math.min(...dues);
  if (first >= dueBefore) return dayFormat().format(first);
  return active.some((card) => isAskable(card, today))
    ? t('libraryStateToday')
    : t('libraryStateTomorrow');
}

let format: Intl.DateTimeFormat | undefined;
function dayFormat(): Intl.DateTimeFormat {
  return (format ??= new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }));
}
