import { useEffect, useRef } from 'preact/hooks';
import tick from '@/components/ui/Tick.module.css';
import type { NoteId } from '@/lib/domain/ids';
import { t, type MessageKey } from '@/lib/i18n/t';
import type { LibraryModel } from './library-model';
import { NoteTableRow } from './NoteTableRow';
import styles from './NoteTable.module.css';
import type { Sort, SortBy } from './sort-rows';
import { useVirtualRows } from './use-virtual-rows';

export const ROW_PX = 48;
const HEAD_PX = 40;

const COLUMNS: readonly (readonly [SortBy, MessageKey])[] = [
  ['front', 'libraryNote'],
  ['deck', 'libraryDeck'],
  ['due', 'libraryBackOn'],
  ['added', 'librarySortAdded'],
];

export interface NoteTableProps {
  model: LibraryModel;
  /** The keyboard leaves the table for the search field. */
  onSearch: () => void;
}

/**
 * The notes as a grid with one tab stop; only rows in sight are in the page.
 * Keys: arrows, Home, End and Page keys move, Shift extends, Space chooses, Ctrl+A chooses all,
 * Enter edits, Delete deletes. https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function NoteTable({ model, onSearch }: NoteTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { selection } = model;
  const sort = model.sort.value;
  const shown = model.shown.value;
  const rowCount = model.rowCount.value;
  const active = selection.active.value;
  const activeIndex = selection.activeIndex.value;
  const chosen = selection.chosen.value;
  const virtual = useVirtualRows(scroller, rowCount, ROW_PX, HEAD_PX);
  /** Under the pointer it is in sight, and one that is half in sight would move from under it. */
  const pointed = useRef<NoteId | undefined>(undefined);
  useEffect(() => {
    const isPointed = active !== undefined && active === pointed.current;
    pointed.current = undefined;
    if (activeIndex >= 0 && !isPointed) virtual.scrollTo(activeIndex);
  }, [activeIndex]);

  const onKeyDown = (event: KeyboardEvent) => {
    pointed.current = undefined;
    const run = keyAction(event, model, onSearch);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  return (
    <div
      ref={scroller}
      class={styles.scroller}
      role="grid"
      aria-label={t('libraryNotes')}
      aria-multiselectable="true"
      aria-rowcount={rowCount + 1}
      aria-busy={!model.index.isComplete.value}
      aria-activedescendant={active && activeIndex >= 0 ? rowId(active) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.button === 0 && model.index.holdStill()}
      onFocus={() => activeIndex < 0 && selection.move(0)}
    >
      <div role="row" aria-rowindex={1} class={styles.head}>
        <span role="columnheader" class={styles.check}>
          <input
            type="checkbox"
            class={tick.box}
            tabIndex={-1}
            aria-label={t('libraryChooseAll')}
            disabled={!selection.isWhole.value}
            checked={chosen.size > 0 && selection.chosenIds.value.length === shown.length}
            onChange={(event) =>
              event.currentTarget.checked ? selection.chooseAll() : selection.clear()
            }
          />
        </span>
        {COLUMNS.map(([by, label]) => (
          <span
            key={by}
            role="columnheader"
            class={styles[by]}
            aria-sort={by === sort.by ? directionOf(sort) : undefined}
          >
            <button type="button" tabIndex={-1} onClick={() => model.sortBy(by)}>
              {t(label)}
            </button>
          </span>
        ))}
      </div>
      <div role="rowgroup" class={styles.rows} style={{ '--total': `${virtual.totalPx}px` }}>
        {virtual.rows.map(({ index, start }) => {
          const row = shown[index];
          return (
            row && (
              <NoteTableRow
                key={row.noteId}
                row={row}
                id={rowId(row.noteId)}
                index={index}
                topPx={start}
                deck={model.deckLines.value.get(row.deckId)}
                cards={model.index.cards.value.get(row.noteId)}
                day={model.index.day.value}
                isActive={row.noteId === active}
                isChosen={chosen.has(row.noteId)}
                onPoint={() => {
                  pointed.current = row.noteId;
                  selection.goTo(row.noteId);
                }}
                onOpen={() => model.edit(row.noteId)}
                onToggle={() => selection.toggle(row.noteId)}
                onExtend={() => selection.extendTo(row.noteId)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The newest first is falling by date. */
function directionOf({ by, isTurned }: Sort): 'ascending' | 'descending' {
  return (by === 'added') === isTurned ? 'ascending' : 'descending';
}

function rowId(noteId: NoteId): string {
  return `note-${noteId}`;
}

/** What a key does; the shortcut table in Settings says the same. */
function keyAction(event: KeyboardEvent, model: LibraryModel, onSearch: () => void) {
  const { selection } = model;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand) return event.key.toLowerCase() === 'a' ? selection.chooseAll : undefined;
  const extend = event.shiftKey;
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -Infinity,
    End: Infinity,
  };
  const by = steps[event.key];
  if (by !== undefined) return () => selection.move(by, extend);
  const active = selection.active.value;
  switch (event.key) {
    case ' ':
      return () => active && selection.toggle(active);
    case 'Enter':
      return () => active && model.edit(active);
    case 'Delete':
    case 'Backspace':
      return () => void (selection.isWhole.value && model.bulk.remove(selection.targets()));
    case 'Escape':
      return selection.clear;
    case '/':
      return onSearch;
    default:
      return undefined;
  }
}
