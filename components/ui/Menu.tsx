import { useId } from 'preact/hooks';
import { Icon } from './Icon';
import styles from './Menu.module.css';

/** One line of a menu: something to do, or somewhere to go. */
export type MenuEntry =
  | { readonly label: string; readonly onPress: () => void; readonly isDanger?: boolean }
  | { readonly label: string; readonly href: string };

export interface MenuProps {
  /** Names the button that opens it: "More for Walk". */
  label: string;
  entries: readonly MenuEntry[];
}

const DOTS = ['M12 12h.01', 'M19 12h.01', 'M5 12h.01'];

/** Rarer actions behind three dots: a native popover of plain buttons, so Tab and Escape work by themselves. */
export function Menu({ label, entries }: MenuProps) {
  const id = useId();
  return (
    <div class={styles.menu}>
      <button type="button" class={styles.opener} popovertarget={id} aria-label={label}>
        <Icon paths={DOTS} />
      </button>
      <div id={id} popover="auto" class={styles.list}>
        {entries.map((entry) =>
          'href' in entry ? (
            <a key={entry.label} href={entry.href} target="_blank" rel="noopener">
              {entry.label}
            </a>
          ) : (
            <button
              key={entry.label}
              type="button"
              class={entry.isDanger ? styles.danger : undefined}
              popovertarget={id}
              popovertargetaction="hide"
              onClick={entry.onPress}
            >
              {entry.label}
            </button>
          ),
        )}
      </div>
    </div>
  );
}
