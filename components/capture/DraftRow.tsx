import type { DraftView } from '@/lib/domain/capture/draft-view';
import { locale, t } from '@/lib/i18n/t';
import styles from './InboxScreen.module.css';

export interface DraftRowProps {
  draft: DraftView;
  onOpen: () => void;
}

/** A saved phrase as one line; arrow keys go from row to row. */
export function DraftRow({ draft, onOpen }: DraftRowProps) {
  const { phrase, lang, host, savedAt } = draft;
  const day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }).format(savedAt);
  return (
    <button type="button" class={styles.row} onClick={onOpen} onKeyDown={moveFocus}>
      <span class={styles.phrase} lang={lang} dir="auto">
        {phrase}
      </span>
      <span class={styles.from}>{host ? t('captureSavedAt', host, day) : day}</span>
    </button>
  );
}

function moveFocus(event: KeyboardEvent & { currentTarget: HTMLButtonElement }): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const item = event.currentTarget.closest('li');
  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling;
  const target = next?.querySelector<HTMLElement>('input, button');
  if (!target) return;
  event.preventDefault();
  target.focus();
}
